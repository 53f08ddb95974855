/** Where a case stands after some of its steps. */
export type ReplayState = {
  /** Visits that are open: execution → element. */
  readonly active: ReadonlyMap<string, string>;
  /** How often each element was entered. */
  readonly entered: ReadonlyMap<string, number>;
  /** How often each element was completed. */
  readonly completed: ReadonlyMap<string, number>;
  /** How often each flow was taken. */
  readonly taken: ReadonlyMap<string, number>;
  /** Running clocks by id. */
  readonly clocks: ReadonlyMap<string, RunningClock>;
  readonly incidents: ReadonlySet<string>;
  /** Who last did something at an element. */
  readonly people: ReadonlyMap<string, string>;
  readonly isEnded: boolean;
};

/** `dueAt` null: paused, or without an end. */
export type RunningClock = { readonly elementId: string; readonly dueAt: string | null };

export const beforeAll: ReplayState = {
  active: new Map(),
  entered: new Map(),
  completed: new Map(),
  taken: new Map(),
  clocks: new Map(),
  incidents: new Set(),
  people: new Map(),
  isEnded: false,
};
