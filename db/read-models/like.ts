/**
 * A pattern that finds `words` anywhere in a text lowered by SQL's `lower`, to be used with `escape '!'`. Only A–Z have another
 * case here: that is what every database does alike.
 */
export function containing(words: string): string {
  const lowered = words.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return `%${lowered.replace(/[!%_]/g, "!$&")}%`;
}
