import { timingSafeEqual } from "node:crypto";
import type { Request } from "express";
import { Refusal } from "../../../engine/domain/refusal.ts";
import type { Signed } from "../handlers.ts";

/**
 * A write comes from our own pages: the browser says so (Sec-Fetch-Site, or Origin where it is older), and a signed-in one carries the session's token. Programs
 * that are no browser send neither header and rely on the token.
 */
export function demandSameOrigin(request: Request, signed: Signed | null, { isOpen }: { readonly isOpen: boolean }): void {
  const site = request.get("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Refusal("CSRF_REFUSED", { cause: "site" });
  const origin = request.get("Origin");
  if (site === undefined && origin !== undefined && !isOwnHost(origin, request)) throw new Refusal("CSRF_REFUSED", { cause: "origin" });
  if (isOpen || signed === null) return;
  const given = Buffer.from(request.get("X-CSRF-Token") ?? "");
  const wanted = Buffer.from(signed.session.csrfToken);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new Refusal("CSRF_REFUSED", { cause: "token" });
}

function isOwnHost(origin: string, request: Request): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.get("Host");
}
