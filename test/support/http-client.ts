import { Agent, type IncomingHttpHeaders, request } from "node:http";
import type { Answer, Input, RouteName } from "../../api/contract/types.ts";

/** `json` is the answer's body as the contract types it; a refusal's is read by `problem`. */
export type Reply<T = unknown> = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: T;
};

export type Sending = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as they are: what goes over the wire is the test's own doing. */
  readonly body?: string | Uint8Array;
};

/** Somebody who asks the office over HTTP: signed in, or nobody. */
export type Client = {
  /** One route of the contract. */
  call<R extends RouteName>(route: R, ...input: OptionalInput<R>): Promise<Reply<Answer<R>>>;
  /** Anything at all. */
  send(method: string, path: string, sending?: Sending): Promise<Reply>;
  readonly headers: Readonly<Record<string, string>>;
};
type OptionalInput<R extends RouteName> = Record<never, never> extends Input<R> ? [input?: Input<R>] : [input: Input<R>];

type Parts = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** A client on one connection pool of its own; `close` it, or the server waits for it. */
export function httpClient(address: string, headers: Readonly<Record<string, string>> = {}): Client & { close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const send = (method: string, path: string, sending: Sending = {}) =>
    exchange(agent, address, method, path, { ...sending, headers: { ...headers, ...sending.headers } });
  return {
    headers,
    send,
    async call(route, ...[input]) {
      const { params = {}, query = {}, headers: named = {}, body } = (input ?? {}) as Parts;
      const [method = "", template = ""] = route.split(" ");
      const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
      const search = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])).toString();
      const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...named } };
      return (await send(method, search === "" ? path : `${path}?${search}`, { headers: named, ...json })) as Reply<never>;
    },
    close: () => agent.destroy(),
  };
}

/** Signs in and keeps the cookie and the CSRF token. */
export async function signedIn(address: string, account: string, password = "demo"): Promise<Client & { close(): void }> {
  const nobody = httpClient(address);
  const reply = await nobody.call("POST /api/session", { body: { account, password } });
  nobody.close();
  if (reply.status !== 200) throw new Error(`${account} could not sign in: ${reply.status} ${reply.text}`);
  const [cookie = ""] = (reply.headers["set-cookie"]?.[0] ?? "").split(";");
  return httpClient(address, { Cookie: cookie, "X-CSRF-Token": reply.json.csrfToken });
}

function exchange(agent: Agent, address: string, method: string, path: string, { headers = {}, body }: Sending): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const asked = request({ agent, host: hostname, port, method, path, headers: { ...length, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        const isJson = /json/.test(answer.headers["content-type"] ?? "");
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
