import { PaperClipOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "../../../api/contract/types.ts";
import { When } from "../common/when.tsx";
import { ProblemAlert } from "../problems/problem-alert.tsx";
import { useMatterAct } from "./use-matter.ts";

/** Files of the dossier, to download and to add. */
export function Documents({ dossier: { matter, documents, actions } }: { readonly dossier: Dossier }) {
  const { t } = useTranslation("matter");
  const act = useMatterAct(matter.id);
  const picker = useRef<HTMLInputElement>(null);
  const mayAttach = actions.some(({ name, allowed }) => name === "attach" && allowed);

  function attach(file: File | undefined): void {
    if (file !== undefined) act.mutate({ kind: "attach", file });
    if (picker.current !== null) picker.current.value = "";
  }

  return (
    <section className="card stack" aria-labelledby="documents">
      <h2 id="documents">{t("documents")}</h2>
      <ProblemAlert error={act.error} />
      {documents.length === 0 ? <p className="muted">{t("noDocuments")}</p> : null}
      <ul className="plain-list divided" hidden={documents.length === 0}>
        {documents.map(({ id, name, bytes, by, at }) => (
          <li key={id}>
            <a href={`/api/attachments/${id}`} download={name}>
              <PaperClipOutlined aria-hidden /> {name}
            </a>
            <div className="muted">
              {sizeOf(bytes)} · {by.name} · <When at={at} short />
            </div>
          </li>
        ))}
      </ul>
      {mayAttach ? (
        <>
          <input
            ref={picker}
            id="attachment"
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-label={t("attach")}
            onChange={({ target }) => attach(target.files?.[0])}
          />
          <Button icon={<PaperClipOutlined aria-hidden />} loading={act.isPending} onClick={() => picker.current?.click()}>
            {t("attach")}
          </Button>
        </>
      ) : null}
    </section>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${Math.round(bytes / 1_024)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
