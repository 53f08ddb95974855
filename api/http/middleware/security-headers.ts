import type { RequestHandler } from "express";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // antd and bpmn-js set style elements and attributes; scripts stay strict.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** On every answer, errors included. */
export function securityHeaders({ isSecure }: { readonly isSecure: boolean }): RequestHandler {
  return (_request, response, next) => {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (isSecure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    next();
  };
}
