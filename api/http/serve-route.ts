import type { Request, RequestHandler, Response } from "express";
import { Refusal } from "../../engine/domain/refusal.ts";
import type { Language } from "../../engine/usecases/check-values.ts";
import { whoseSession } from "../../engine/usecases/session/whose-session.ts";
import type { World } from "../../engine/usecases/world.ts";
import type { RouteName } from "../contract/routes.ts";
import type { Route } from "../contract/schema/route.ts";
import type { Call, Handler, Reply, Signed } from "./handlers.ts";
import { type CheckedInput, routeChecks } from "./middleware/check-input.ts";
import { cookieName, readCookie } from "./middleware/cookie.ts";
import { demandSameOrigin } from "./middleware/csrf.ts";
import { demandStorable, readJson } from "./middleware/read-json.ts";
import { readUpload } from "./middleware/read-upload.ts";

export type ServeOptions = {
  readonly world: World;
  readonly isSecure: boolean;
  /** Tests: an answer that is not of the contract is a bug of ours (500). */
  readonly checkAnswers: boolean;
};

/** Open routes that may be asked while one's password must be changed first. */
const whilePasswordMustChange: ReadonlySet<string> = new Set(["GET /api/session", "DELETE /api/session", "POST /api/session/password"]);

/** One route: who asks, is it of the contract, hand it to its handler, send the answer. */
export function serveRoute<R extends RouteName>(name: R, route: Route, handler: Handler<R>, options: ServeOptions): RequestHandler {
  const checks = routeChecks(route);
  return async (request, response) => {
    const signed = await whoAsks(request, options);
    if (!route.open && signed === null) throw new Refusal("NOT_SIGNED_IN");
    if (!isRead(request)) demandSameOrigin(request, signed, { isOpen: route.open === true });
    if (signed?.person.mustChangePassword === true && !route.open && !whilePasswordMustChange.has(name))
      throw new Refusal("PASSWORD_MUST_CHANGE");
    const input = await readInput(request, route, checks);
    const reply = await handler({ world: options.world, language: languageOf(request), request, input, signed } as unknown as Call<R>);
    send(response, route, reply as Reply<RouteName>, { checks, checkAnswers: options.checkAnswers, name });
  };
}

async function whoAsks(request: Request, { world, isSecure }: ServeOptions): Promise<Signed | null> {
  const token = readCookie(request.headers.cookie, cookieName({ isSecure }));
  if (token === null) return null;
  const found = await whoseSession(world, token);
  return found === null ? null : { ...found, token };
}

async function readInput(request: Request, route: Route, checks: CheckedInput): Promise<unknown> {
  demandStorable([Object.entries(request.params), Object.entries(request.query)]);
  const params = checks.params({ ...request.params });
  const query = checks.query({ ...request.query });
  const headers = checks.headers(namedHeaders(request, route));
  if (route.upload) return { params, query, headers, file: await readUpload(request) };
  const body = isRead(request) ? undefined : checks.body(await readJson(request));
  return { params, query, headers, body };
}

/** Express answers HEAD by the GET route. */
function isRead({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}

function namedHeaders(request: Request, route: Route): Record<string, unknown> {
  const names = Object.keys(route.headers ?? {});
  return Object.fromEntries(names.flatMap((name) => (request.get(name) === undefined ? [] : [[name, request.get(name)]])));
}

/** The language of messages that the server words (form errors): Chinese unless the page asks for English. */
function languageOf(request: Request): Language {
  return request.acceptsLanguages("zh", "en") === "en" ? "en" : "zh-CN";
}

type Sending = { readonly checks: CheckedInput; readonly checkAnswers: boolean; readonly name: string };

function send(response: Response, route: Route, reply: Reply<RouteName>, { checks, checkAnswers, name }: Sending): void {
  if ("cookie" in reply && reply.cookie !== undefined) response.setHeader("Set-Cookie", reply.cookie);
  response.setHeader("Cache-Control", "no-store");
  if ("none" in reply) {
    response.status(204).end();
    return;
  }
  if ("bytes" in reply) {
    response.setHeader("Content-Type", reply.mediaType);
    if (reply.fileName !== undefined)
      response.setHeader("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(reply.fileName)}`);
    response.send(typeof reply.bytes === "string" ? reply.bytes : Buffer.from(reply.bytes));
    return;
  }
  if ("stream" in reply) {
    response.writeHead(200, { "Content-Type": reply.mediaType, "X-Accel-Buffering": "no" });
    reply.stream({
      write: (chunk) => response.write(chunk),
      end: () => void response.end(),
      onClose: (listener) => void response.on("close", listener),
    });
    return;
  }
  const status = reply.status ?? route.answer.status;
  if (checkAnswers) {
    const wrong = checks.answer(status, JSON.parse(JSON.stringify(reply.json)));
    if (wrong !== null) throw new Error(`${name} broke its contract: ${wrong}`);
  }
  response.status(status).json(reply.json);
}
