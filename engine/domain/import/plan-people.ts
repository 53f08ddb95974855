import type { UnitId } from "../ids.ts";
import { groupOf, type Person, type Post, type Unit } from "../org.ts";
import type { ImportFault, PeopleSheet, PersonLine, PostLine } from "./people-sheet.ts";

export type NewAccount = Pick<Person, "account" | "name" | "phone" | "email" | "posts">;
export type PeoplePlan = {
  readonly added: readonly NewAccount[];
  /** As they will be, with the revision they have. */
  readonly changed: readonly Person[];
  readonly faults: readonly ImportFault[];
};

/**
 * What the lines make of the people: a known account is changed, a new one made. Whoever has lines in the table of posts holds exactly those posts
 * afterwards; whoever has none keeps theirs.
 */
export function planPeople(
  known: readonly Person[],
  { people: lines, posts: postLines }: Pick<PeopleSheet, "people" | "posts">,
  units: ReadonlyMap<UnitId, Unit>,
): PeoplePlan {
  const before = new Map(known.map((person) => [person.account, person]));
  const listed = new Map<string, PersonLine>();
  for (const line of lines) if (!listed.has(line.account)) listed.set(line.account, line);
  const posts = postsByAccount(postLines);
  const twice = repeated(postLines);
  const accounts = [...new Set([...listed.keys(), ...posts.keys()])];
  const plan = accounts.map((account) => ({ before: before.get(account), line: listed.get(account), posts: posts.get(account) }));
  const changed = plan.flatMap(({ before: person, line, posts: held }) => (person === undefined ? [] : changedPerson(person, line, held)));
  return {
    added: plan.flatMap(({ before: person, line, posts: held = [] }) =>
      person === undefined && line !== undefined ? [newAccount(line, held)] : [],
    ),
    changed,
    faults: [
      ...lines.flatMap((line) =>
        personFaults(line, { person: before.get(line.account), isFirst: listed.get(line.account) === line, posts }),
      ),
      ...postLines.flatMap((line) => postFaults(line, { before, listed, units, isTwice: twice.has(line) })),
    ],
  };
}

function postsByAccount(lines: readonly PostLine[]): ReadonlyMap<string, readonly Post[]> {
  const posts = new Map<string, Post[]>();
  for (const { account, role, unit } of lines) posts.set(account, [...(posts.get(account) ?? []), { role, unit }]);
  return posts;
}

function repeated(lines: readonly PostLine[]): ReadonlySet<PostLine> {
  const seen = new Set<string>();
  const nameOf = ({ account, role, unit }: PostLine) => `${account} ${groupOf({ role, unit })}`;
  return new Set(lines.filter((line) => seen.size === seen.add(nameOf(line)).size));
}

function newAccount({ account, name, phone, email }: PersonLine, posts: readonly Post[]): NewAccount {
  return { account, name, phone, email, posts };
}

function changedPerson(person: Person, line: PersonLine | undefined, posts: readonly Post[] = person.posts): readonly Person[] {
  const after: Person = {
    ...person,
    name: line?.name ?? person.name,
    phone: line?.phone ?? person.phone,
    email: line?.email ?? person.email,
    posts,
  };
  const isSame =
    after.name === person.name &&
    after.phone === person.phone &&
    after.email === person.email &&
    after.posts.map(groupOf).join("\n") === person.posts.map(groupOf).join("\n");
  return isSame ? [] : [after];
}

function personFaults(
  { row, account }: PersonLine,
  {
    person,
    isFirst,
    posts,
  }: { readonly person: Person | undefined; readonly isFirst: boolean; readonly posts: ReadonlyMap<string, unknown> },
): readonly ImportFault[] {
  const at = { sheet: "people" as const, row, column: "account", value: account };
  if (!isFirst) return [{ ...at, code: "TWICE" }];
  if (person !== undefined && person.disabledAt !== null) return [{ ...at, code: "PERSON_DISABLED" }];
  return person === undefined && !posts.has(account) ? [{ ...at, code: "PERSON_WITHOUT_POST" }] : [];
}

type Known = {
  readonly before: ReadonlyMap<string, Person>;
  readonly listed: ReadonlyMap<string, unknown>;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly isTwice: boolean;
};

function postFaults({ row, account, role, unit }: PostLine, { before, listed, units, isTwice }: Known): readonly ImportFault[] {
  const at = { sheet: "posts" as const, row };
  const person = before.get(account);
  if (isTwice) return [{ ...at, column: "role", code: "TWICE", value: groupOf({ role, unit }) }];
  if (person === undefined && !listed.has(account)) return [{ ...at, column: "account", code: "ACCOUNT_UNKNOWN", value: account }];
  if (person !== undefined && person.disabledAt !== null) return [{ ...at, column: "account", code: "PERSON_DISABLED", value: account }];
  const place = units.get(unit);
  if (place === undefined) return [{ ...at, column: "unit", code: "UNIT_UNKNOWN", value: unit }];
  return place.closed ? [{ ...at, column: "unit", code: "UNIT_CLOSED", value: unit }] : [];
}
