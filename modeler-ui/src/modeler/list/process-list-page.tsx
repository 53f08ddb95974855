import "./list.css";
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BundleSummary } from "../../../../api/contract/types.ts";
import { Message } from "../../common/message.tsx";
import { PageState } from "../../common/page-state.tsx";
import { PageTitle } from "../../common/page-title.tsx";
import { When } from "../../common/when.tsx";
import { nameIn } from "../../i18n/name-in.ts";
import { useCapability } from "../../session/use-session.ts";
import { useBundles } from "../draft/use-bundles.ts";
import { NewProcessDialog } from "./new-process-dialog.tsx";

/** Every process of the office: which version is in force since when, and whose draft is open. */
export function ProcessListPage() {
  const { t } = useTranslation("modeler");
  const bundles = useBundles();
  const may = useCapability();
  const [isNew, setIsNew] = useState(false);
  const extra = may("editProcesses") ? (
    <Button icon={<PlusOutlined aria-hidden />} onClick={() => setIsNew(true)}>
      {t("list.new")}
    </Button>
  ) : null;
  return (
    <>
      <PageTitle title={t("list.title")} extra={extra}>
        <p className="muted">{t("list.text")}</p>
      </PageTitle>
      <PageState query={bundles}>
        {({ items }) =>
          items.length === 0 ? <Message title={t("list.empty")} /> : <ul className="process-cards plain-list">{items.map(card)}</ul>
        }
      </PageState>
      <NewProcessDialog isOpen={isNew} taken={bundles.data?.items.map(({ key }) => key) ?? []} onClose={() => setIsNew(false)} />
    </>
  );
}

function card(process: BundleSummary) {
  return <ProcessCard key={process.key} process={process} />;
}

function ProcessCard({ process }: { readonly process: BundleSummary }) {
  const { t, i18n } = useTranslation("modeler");
  const { key, name, nameEn, version, versions, draft } = process;
  const inForce = versions.find((one) => one.version === version);
  const path = `/processes/${encodeURIComponent(key)}`;
  const by = inForce?.publishedBy;
  return (
    <li className="card stack">
      <h2>
        <Link to={path}>{nameIn(i18n.language, name, nameEn)}</Link> <span className="file-id">{key}</span>
      </h2>
      {inForce === undefined || inForce.publishedAt === null ? (
        <p>{t("version.never")}</p>
      ) : (
        <p>
          <strong>{t("version.number", { version })}</strong> · <When at={inForce.publishedAt} /> ·{" "}
          {by === null || by === undefined || by.id === "system" ? t("version.shipped") : t("version.by", { name: by.name })}
        </p>
      )}
      {inForce?.note ? <p className="words muted">{inForce.note}</p> : null}
      {draft === null ? null : (
        <p>
          <Link to={`${path}/draft`}>{t("list.draft", { name: draft.createdBy.name })}</Link> · <When at={draft.createdAt} />
        </p>
      )}
    </li>
  );
}
