const plain = "clauseflow";

/** Behind HTTPS the name binds the cookie to this host and path. */
export function cookieName({ isSecure }: { readonly isSecure: boolean }): string {
  return isSecure ? `__Host-${plain}` : plain;
}

export function writeCookie(token: string, { isSecure }: { readonly isSecure: boolean }): string {
  return `${cookieName({ isSecure })}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
}

export function clearCookie({ isSecure }: { readonly isSecure: boolean }): string {
  return `${writeCookie("", { isSecure })}; Max-Age=0`;
}

export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key === name && value !== undefined && /^[A-Za-z0-9_-]{20,200}$/.test(value)) return value;
  }
  return null;
}
