import type { Bundle, BundleContent } from "../../../../api/contract/types.ts";

/**
 * A draft in the editor. `saved` is what the server has; `content` is what stands on the page.
 * `conflict`: somebody else saved in between; both texts are kept until the editor chooses.
 */
export type DraftState = {
  readonly saved: Bundle;
  readonly content: BundleContent;
  /** What is on its way to the server; null: nothing. */
  readonly sending: BundleContent | null;
  readonly conflict: boolean;
  readonly failure: unknown;
};

export type DraftAct =
  | { readonly kind: "change"; readonly part: Partial<BundleContent> }
  | { readonly kind: "send" }
  | { readonly kind: "saved"; readonly bundle: Bundle }
  | { readonly kind: "failed"; readonly error: unknown; readonly isConflict: boolean }
  | { readonly kind: "keepMine"; readonly theirs: Bundle }
  | { readonly kind: "takeTheirs"; readonly theirs: Bundle };

export function openDraftState(saved: Bundle): DraftState {
  return { saved, content: saved.content, sending: null, conflict: false, failure: null };
}

export function draftReducer(state: DraftState, act: DraftAct): DraftState {
  switch (act.kind) {
    case "change":
      return { ...state, content: { ...state.content, ...act.part } };
    case "send":
      return { ...state, sending: state.content, failure: null };
    case "saved": {
      // what was typed while the answer was on its way is newer than the answer
      const isUntouched = state.content === state.sending;
      return { ...state, saved: act.bundle, content: isUntouched ? act.bundle.content : state.content, sending: null, conflict: false };
    }
    case "failed":
      return { ...state, sending: null, conflict: act.isConflict, failure: act.error };
    case "keepMine":
      return { ...state, saved: act.theirs, conflict: false, failure: null };
    case "takeTheirs":
      return openDraftState(act.theirs);
  }
}

export function isDirty({ saved, content }: DraftState): boolean {
  return content !== saved.content;
}
