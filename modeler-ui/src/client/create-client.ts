import type { Answer, Input, RouteName } from "../../../api/contract/types.ts";
import { ConnectionLost } from "./problem-error.ts";
import { readProblem } from "./read-problem.ts";

type Arguments<R extends RouteName> = Record<never, never> extends Input<R> ? [input?: Input<R>] : [input: Input<R>];

/** Talks to the server by route name: `call("GET /api/tasks/{key}", { params: { key } })`. Throws ProblemError or ConnectionLost. */
export type Client = {
  call<R extends RouteName>(route: R, ...input: Arguments<R>): Promise<Answer<R>>;
  /** Sent with every write from now on; null after signing out. */
  setCsrfToken(token: string | null): void;
};

type AnyInput = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly file?: Blob;
};

export function createClient({ language }: { readonly language: () => string }): Client {
  let csrfToken: string | null = null;
  return {
    setCsrfToken(token) {
      csrfToken = token;
    },
    async call(route, ...[input]) {
      const [method = "GET", template = ""] = route.split(" ");
      const given: AnyInput = input ?? {};
      const response = await send(urlOf(template, given), {
        method,
        credentials: "same-origin",
        headers: { "Accept-Language": language(), ...given.headers, ...jsonHeader(given), ...csrfHeader(method, csrfToken) },
        body: bodyOf(given),
      });
      if (!response.ok) throw await readProblem(response);
      return (await readAnswer(response)) as Answer<typeof route>;
    },
  };
}

async function send(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (cause) {
    throw new ConnectionLost(cause);
  }
}

function urlOf(template: string, { params = {}, query = {} }: AnyInput): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return search === "" ? path : `${path}?${search}`;
}

function jsonHeader({ body }: AnyInput): Record<string, string> {
  return body === undefined ? {} : { "Content-Type": "application/json" };
}

function csrfHeader(method: string, token: string | null): Record<string, string> {
  return method === "GET" || token === null ? {} : { "X-CSRF-Token": token };
}

function bodyOf({ body, file }: AnyInput): BodyInit | null {
  if (file !== undefined) {
    const form = new FormData();
    form.append("file", file);
    return form;
  }
  return body === undefined ? null : JSON.stringify(body);
}

async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  return (response.headers.get("content-type") ?? "").includes("json") ? await response.json() : await response.blob();
}
