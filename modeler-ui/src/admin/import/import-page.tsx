import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportReport } from "../../../../api/contract/types.ts";
import { Field } from "../../common/field.tsx";
import { PageTitle } from "../../common/page-title.tsx";
import { ProblemAlert } from "../../problems/problem-alert.tsx";
import { AdminFrame } from "../admin-frame.tsx";
import { download } from "./download.ts";
import { ImportCounts, ImportFindings } from "./import-findings.tsx";
import { PasswordsTable } from "./passwords-table.tsx";
import { useImport, useTemplate } from "./use-import.ts";

export function ImportPage() {
  const { t } = useTranslation("admin");
  const [done, setDone] = useState<ImportReport | null>(null);
  return (
    <AdminFrame capability="managePeople">
      {done === null ? <Wizard onDone={setDone} /> : <Done report={done} onAgain={() => setDone(null)} title={t("import.done")} />}
    </AdminFrame>
  );
}

function Wizard({ onDone }: { readonly onDone: (report: ImportReport) => void }) {
  const { t } = useTranslation("admin");
  const template = useTemplate();
  const checking = useImport({ dryRun: true });
  const importing = useImport({ dryRun: false });
  const [file, setFile] = useState<File | null>(null);
  const report = checking.data;
  const canImport = file !== null && report !== undefined && report.problems.length === 0;
  const choose = (chosen: File | null) => {
    setFile(chosen);
    checking.reset();
    importing.reset();
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (file !== null) checking.mutate(file);
  };
  return (
    <>
      <PageTitle title={t("import.title")} />
      <div className="stack">
        <section className="card stack" aria-labelledby="import-1">
          <h2 id="import-1">{t("import.step1")}</h2>
          <p>{t("import.step1Text")}</p>
          <ProblemAlert error={template.error} />
          <div>
            <Button
              icon={<DownloadOutlined aria-hidden />}
              loading={template.isPending}
              onClick={() => template.mutate(undefined, { onSuccess: (bytes) => download(bytes, "人员导入模板.xlsx") })}
            >
              {t("import.download")}
            </Button>
          </div>
        </section>
        <section className="card" aria-labelledby="import-2">
          <form onSubmit={check} className="stack">
            <h2 id="import-2">{t("import.step2")}</h2>
            <Field id="import-file" label={t("import.file")} help={t("import.fileHelp")}>
              <input
                id="import-file"
                type="file"
                className="native-input"
                accept=".xlsx"
                aria-describedby="import-file-help"
                onChange={({ target }) => choose(target.files?.[0] ?? null)}
              />
            </Field>
            <div>
              <Button htmlType="submit" type={canImport ? "default" : "primary"} disabled={file === null} loading={checking.isPending}>
                {t("import.check")}
              </Button>
            </div>
            <ProblemAlert error={checking.error} />
            {report === undefined ? null : <ImportFindings report={report} />}
          </form>
        </section>
        <section className="card stack" aria-labelledby="import-3">
          <h2 id="import-3">{t("import.step3")}</h2>
          <p>{t("import.step3Text")}</p>
          <ProblemAlert error={importing.error} />
          <div>
            <Button
              type="primary"
              disabled={!canImport}
              loading={importing.isPending}
              onClick={() => file !== null && importing.mutate(file, { onSuccess: onDone })}
            >
              {t("import.apply")}
            </Button>
          </div>
        </section>
      </div>
    </>
  );
}

type DoneOf = { readonly report: ImportReport; readonly title: string; readonly onAgain: () => void };

function Done({ report, title, onAgain }: DoneOf) {
  const { t } = useTranslation("admin");
  return (
    <>
      <PageTitle title={title} />
      <div className="stack">
        <Alert className="no-print" role="status" type="success" showIcon title={<ImportCounts report={report} />} />
        {report.passwords.length === 0 ? null : <PasswordsTable passwords={report.passwords} />}
        <div className="no-print">
          <Button onClick={onAgain}>{t("import.again")}</Button>
        </div>
      </div>
    </>
  );
}
