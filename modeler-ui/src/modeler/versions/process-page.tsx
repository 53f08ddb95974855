import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import type { Bundle, BundleSummary } from "../../../../api/contract/types.ts";
import { Message } from "../../common/message.tsx";
import { PageState } from "../../common/page-state.tsx";
import { PageTitle } from "../../common/page-title.tsx";
import { nameIn } from "../../i18n/name-in.ts";
import { ProblemAlert } from "../../problems/problem-alert.tsx";
import { useCapability } from "../../session/use-session.ts";
import { useBundles, useBundleVersion } from "../draft/use-bundles.ts";
import { useOpenDraft } from "../draft/use-open-draft.ts";
import { download } from "./download.ts";
import { LocalizedDiagram } from "./localized-diagram.tsx";
import { VersionTable } from "./version-table.tsx";

/** A process as it is in force, or as one of its versions was. */
export function ProcessPage() {
  const { key = "" } = useParams();
  const bundles = useBundles();
  return (
    <PageState query={bundles}>
      {({ items }) => {
        const process = items.find((one) => one.key === key);
        return process === undefined ? <Unknown /> : <Process process={process} />;
      }}
    </PageState>
  );
}

function Unknown() {
  const { t } = useTranslation("modeler");
  return <Message title={t("unknownProcess")} action={<Link to="/processes">{t("backToList")}</Link>} />;
}

function Process({ process }: { readonly process: BundleSummary }) {
  const { t, i18n } = useTranslation("modeler");
  const [search] = useSearchParams();
  const asked = Number(search.get("version"));
  const version = Number.isInteger(asked) && asked > 0 ? asked : process.version;
  return (
    <>
      <PageTitle title={nameIn(i18n.language, process.name, process.nameEn)} extra={<EditButton process={process} />}>
        <p className="muted">
          {version === null ? t("version.never") : t("version.number", { version })}
          {version !== null && version === process.version ? ` · ${t("version.inForce")}` : ""} · {process.key}
        </p>
      </PageTitle>
      {version === null ? null : <Version processKey={process.key} version={version} />}
      <section className="card stack" aria-labelledby="versions">
        <h2 id="versions">{t("version.title")}</h2>
        <VersionTable process={process} />
      </section>
    </>
  );
}

function Version({ processKey, version }: { readonly processKey: string; readonly version: number }) {
  const bundle = useBundleVersion(processKey, version);
  return <PageState query={bundle}>{(found) => <VersionDiagram bundle={found} />}</PageState>;
}

function VersionDiagram({ bundle }: { readonly bundle: Bundle }) {
  const { t } = useTranslation("modeler");
  const { content, key, version } = bundle;
  return (
    <section className="card stack" aria-labelledby="diagram">
      <div className="card-top">
        <h2 id="diagram">{t("tab.bpmn")}</h2>
        <Button onClick={() => download(`${key}-${version}.bpmn`, content.bpmn)}>{t("export")}</Button>
      </div>
      <LocalizedDiagram content={content} label={t("diagramOf", { name: bundle.name })} />
    </section>
  );
}

function EditButton({ process }: { readonly process: BundleSummary }) {
  const { t } = useTranslation("modeler");
  const may = useCapability();
  const navigate = useNavigate();
  const open = useOpenDraft();
  if (!may("editProcesses")) return null;
  const draftPath = `/processes/${encodeURIComponent(process.key)}/draft`;
  if (process.draft !== null) {
    return (
      <Button type="primary" onClick={() => void navigate(draftPath)}>
        {t("draft.goOn")}
      </Button>
    );
  }
  return (
    <>
      <Button
        type="primary"
        loading={open.isPending}
        onClick={() => open.mutate({ key: process.key, bpmn: null }, { onSuccess: () => void navigate(draftPath) })}
      >
        {t("draft.open")}
      </Button>
      <ProblemAlert error={open.error} />
    </>
  );
}
