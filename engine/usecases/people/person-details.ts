import type { Person } from "../../domain/org.ts";

/** What an administrator enters of a person. */
export type PersonDetails = Pick<Person, "name" | "phone" | "email" | "posts">;

/** Without blanks around; an empty field is no value. */
export function tidied({ name, phone, email, posts }: PersonDetails): PersonDetails {
  return { name: name.trim(), phone: textOrNull(phone), email: textOrNull(email), posts };
}

function textOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
