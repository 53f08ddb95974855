import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Bundle, BundleContent } from "../../../../api/contract/types.ts";
import { hasCode } from "../../client/problem-error.ts";
import { useClient } from "../../client/use-client.ts";
import { type DraftState, draftReducer, isDirty, openDraftState } from "./draft-state.ts";

const autosaveAfterMs = 4_000;

export type DraftEditor = {
  readonly state: DraftState;
  readonly isDirty: boolean;
  readonly change: (part: Partial<BundleContent>) => void;
  /** Saves what is not saved; gives the draft as the server has it, or null where that failed (the state says why). */
  readonly save: () => Promise<Bundle | null>;
  /** After a conflict: this page's text goes over the other one, or away. */
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => Promise<void>;
};

/** Edits a draft: saves by itself when nothing is typed for a while, and never loses a text to somebody else's. */
export function useDraftEditor(draft: Bundle): DraftEditor {
  const client = useClient();
  const queryClient = useQueryClient();
  const [state, act] = useReducer(draftReducer, draft, openDraftState);
  const latest = useRef(state);
  latest.current = state;
  const running = useRef<Promise<Bundle | null> | null>(null);
  const { id } = draft;

  const send = useCallback(
    async (revision: number): Promise<Bundle | null> => {
      const { content } = latest.current;
      act({ kind: "send" });
      try {
        const bundle = await client.call("PUT /api/drafts/{id}", { params: { id }, body: { ...content, revision } });
        act({ kind: "saved", bundle });
        queryClient.setQueryData(["bundleDraft", id], bundle);
        return bundle;
      } catch (error) {
        act({ kind: "failed", error, isConflict: hasCode(error, "REVISION_CONFLICT") });
        return null;
      }
    },
    [client, queryClient, id],
  );

  /** One at a time: the next one needs the revision that the one before gets. */
  const sendAlone = useCallback(
    (revision: number): Promise<Bundle | null> => {
      running.current = send(revision).finally(() => {
        running.current = null;
      });
      return running.current;
    },
    [send],
  );

  const save = useCallback(async (): Promise<Bundle | null> => {
    if (running.current !== null) await running.current;
    const now = latest.current;
    if (!isDirty(now)) return now.saved;
    return now.conflict ? null : sendAlone(now.saved.revision);
  }, [sendAlone]);

  const dirty = isDirty(state);
  useEffect(() => {
    if (!dirty || state.conflict || state.sending !== null || state.failure !== null) return;
    const timer = window.setTimeout(() => void save(), autosaveAfterMs);
    return () => window.clearTimeout(timer);
  }, [dirty, state, save]);

  const readTheirs = () => client.call("GET /api/drafts/{id}", { params: { id } });
  return {
    state,
    isDirty: dirty,
    save,
    change: useCallback((part) => act({ kind: "change", part }), []),
    keepMine: async () => {
      const theirs = await readTheirs();
      act({ kind: "keepMine", theirs });
      await sendAlone(theirs.revision);
    },
    takeTheirs: async () => act({ kind: "takeTheirs", theirs: await readTheirs() }),
  };
}
