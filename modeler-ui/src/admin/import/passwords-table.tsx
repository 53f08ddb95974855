import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ImportReport } from "../../../../api/contract/types.ts";
import { download } from "./download.ts";
import { passwordCsv } from "./password-csv.ts";

/** Passwords of new accounts, shown once: to be printed and cut, or kept as a file. */
export function PasswordsTable({ passwords }: Pick<ImportReport, "passwords">) {
  const { t } = useTranslation("admin");
  const heads = [t("import.name"), t("import.account"), t("import.password")];
  const rows = passwords.map(({ name, account, temporaryPassword }) => [name, account, temporaryPassword]);
  return (
    <section className="stack" aria-labelledby="passwords-title">
      <h2 id="passwords-title">{t("import.passwords")}</h2>
      <Alert className="no-print" role="status" type="warning" showIcon title={t("import.passwordsOnce")} />
      <div className="acts no-print">
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t("import.print")}
        </Button>
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => download(passwordCsv([heads, ...rows]), "passwords.csv")}>
          {t("import.downloadCsv")}
        </Button>
      </div>
      <div className="table-box">
        <table className="table password-table">
          <caption className="visually-hidden">{t("import.passwords")}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {passwords.map(({ name, account, temporaryPassword }) => (
              <tr key={account}>
                <td>{name}</td>
                <td>{account}</td>
                <td className="code">{temporaryPassword}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
