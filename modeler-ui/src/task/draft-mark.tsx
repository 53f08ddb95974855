import { useTranslation } from "react-i18next";
import { When } from "../common/when.tsx";
import type { DraftState } from "./use-draft.ts";

export function DraftMark({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation("task");
  return (
    <span className="muted" role="status">
      {state.kind === "saved" ? (
        <>
          {t("draft.saved")} <When at={state.at} short />
        </>
      ) : state.kind === "none" ? (
        ""
      ) : (
        t(`draft.${state.kind}`)
      )}
    </span>
  );
}
