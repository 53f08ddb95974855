/** One step further down (RFC 6901). */
export function pointerTo(base: string, name: string | number): string {
  return `${base}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

export function pointerParts(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
