import { useCallback, useEffect, useRef, useState } from "react";
import type { JsonObject } from "../../../api/contract/types.ts";
import { useClient } from "../client/use-client.ts";

export type DraftState = { readonly kind: "none" | "typing" | "failed" } | { readonly kind: "saved"; readonly at: string };

const restMs = 1_500;
const retryMs = 10_000;

/** Keeps what is typed on the server, after a short rest, when the page is left, and again after a failure. */
export function useDraft({
  taskKey,
  isAllowed,
  savedAt,
}: {
  readonly taskKey: string;
  readonly isAllowed: boolean;
  readonly savedAt: string | null;
}) {
  const client = useClient();
  const [state, setState] = useState<DraftState>(savedAt === null ? { kind: "none" } : { kind: "saved", at: savedAt });
  const waiting = useRef<JsonObject | null>(null);
  const timer = useRef<number | undefined>(undefined);

  const flush = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current);
    const variables = waiting.current;
    if (variables === null) return;
    waiting.current = null;
    try {
      const draft = await client.call("POST /api/tasks/{key}/draft", { params: { key: taskKey }, body: { variables } });
      setState({ kind: "saved", at: draft.savedAt });
    } catch {
      // what is typed stays on the page, and is offered again
      waiting.current ??= variables;
      setState({ kind: "failed" });
      timer.current = window.setTimeout(() => void flush(), retryMs);
    }
  }, [client, taskKey]);

  const keep = useCallback(
    (variables: JsonObject): void => {
      if (!isAllowed) return;
      waiting.current = variables;
      setState({ kind: "typing" });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), restMs);
    },
    [flush, isAllowed],
  );

  /** Nothing more is to be kept: the task is handed in. */
  const drop = useCallback((): void => {
    window.clearTimeout(timer.current);
    waiting.current = null;
  }, []);

  useEffect(() => {
    const onHide = () => document.visibilityState === "hidden" && void flush();
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      void flush().finally(() => window.clearTimeout(timer.current));
    };
  }, [flush]);

  return { state, keep, drop };
}
