/** What clients of a server that is killed know for certain: only what was answered counts as acknowledged. */
export type Journal = {
  /** instanceKey of every registration that was answered. */
  readonly registered: Set<string>;
  /** taskKey of every completion that was answered. */
  readonly completed: Set<string>;
  /** Acts without an answer: done or not, nobody knows. */
  unknown: number;
  refused: number;
  /** Answers that no server should give. */
  readonly odd: string[];
};

export function emptyJournal(): Journal {
  return { registered: new Set(), completed: new Set(), unknown: 0, refused: 0, odd: [] };
}
