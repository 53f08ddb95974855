/** Where a key works, what is printed on it, and the word for what it does. */
export type HelpKey = { readonly where: string; readonly keys: string; readonly word: string };

export const helpKeys: readonly HelpKey[] = [
  { where: "everywhere", keys: "Tab", word: "keys.Tab" },
  { where: "everywhere", keys: "Enter", word: "keys.Enter" },
  { where: "everywhere", keys: "Space", word: "keys.Space" },
  { where: "everywhere", keys: "↑ ↓", word: "keys.arrows" },
  { where: "everywhere", keys: "Esc", word: "keys.Esc" },
  { where: "inbox", keys: "j", word: "inbox:shortcuts.j" },
  { where: "inbox", keys: "k", word: "inbox:shortcuts.k" },
  { where: "inbox", keys: "c", word: "inbox:shortcuts.c" },
  { where: "inbox", keys: "/", word: "inbox:shortcuts.slash" },
  { where: "inbox", keys: "?", word: "inbox:shortcuts.question" },
  { where: "replay", keys: "← →", word: "keys.step" },
  { where: "replay", keys: "Home / End", word: "keys.ends" },
  { where: "replay", keys: "p", word: "keys.play" },
  { where: "modeler", keys: "Ctrl + S", word: "keys.save" },
  { where: "modeler", keys: "Ctrl + Z / Ctrl + Y", word: "keys.undo" },
];
