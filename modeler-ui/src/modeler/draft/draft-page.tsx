import { useTranslation } from "react-i18next";
import { Link, Navigate, useParams } from "react-router";
import { Message } from "../../common/message.tsx";
import { PageState } from "../../common/page-state.tsx";
import { PageTitle } from "../../common/page-title.tsx";
import { useIsNarrow } from "../../common/use-is-narrow.ts";
import { RequireCapability } from "../../layout/require-capability.tsx";
import { LocalizedDiagram } from "../versions/localized-diagram.tsx";
import { DraftWorkspace } from "./draft-workspace.tsx";
import { useBundles, useClauses, useDraft } from "./use-bundles.ts";

/** The open draft of a process, to edit; on a phone to look at. */
export function DraftPage() {
  const { key = "" } = useParams();
  const bundles = useBundles();
  return (
    <RequireCapability capability="editProcesses">
      <PageState query={bundles}>
        {({ items }) => {
          const process = items.find((one) => one.key === key);
          if (process === undefined) return <NoDraft />;
          if (process.draft === null) return <Navigate to={`/processes/${encodeURIComponent(key)}`} replace />;
          return <Opened draftId={process.draft.id} />;
        }}
      </PageState>
    </RequireCapability>
  );
}

function NoDraft() {
  const { t } = useTranslation("modeler");
  return <Message title={t("unknownProcess")} action={<Link to="/processes">{t("backToList")}</Link>} />;
}

function Opened({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation("modeler");
  const draft = useDraft(draftId);
  const clauses = useClauses();
  const isNarrow = useIsNarrow();
  return (
    <PageState query={draft}>
      {(found) =>
        isNarrow ? (
          <>
            <PageTitle title={t("draft.title", { name: found.name })} />
            <p className="notice-line">{t("draft.tooNarrow")}</p>
            <LocalizedDiagram content={found.content} label={t("diagramOf", { name: found.name })} />
          </>
        ) : (
          <PageState query={clauses}>{(registry) => <DraftWorkspace key={found.id} draft={found} registry={registry} />}</PageState>
        )
      }
    </PageState>
  );
}
