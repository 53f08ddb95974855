export const inboxViews = ["todo", "done", "following", "copied"] as const;
export type InboxView = (typeof inboxViews)[number];

/** What the inbox shows; it lives in the address, so that a view can be bookmarked. */
export type InboxFilter = {
  readonly view: InboxView;
  readonly q: string;
  readonly process: string;
  readonly overdue: boolean;
  readonly mine: boolean;
};

export function readFilter(search: URLSearchParams): InboxFilter {
  return {
    view: inboxViews.find((view) => view === search.get("view")) ?? "todo",
    q: search.get("q") ?? "",
    process: search.get("process") ?? "",
    overdue: search.get("overdue") === "true",
    mine: search.get("mine") === "true",
  };
}

export function writeFilter({ view, q, process, overdue, mine }: InboxFilter): URLSearchParams {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ["view", view, view !== "todo"],
    ["q", q, q !== ""],
    ["process", process, process !== ""],
    ["overdue", "true", overdue],
    ["mine", "true", mine],
  ];
  return new URLSearchParams(pairs.filter(([, , isSet]) => isSet).map(([name, value]): [string, string] => [name, value]));
}
