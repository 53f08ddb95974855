import { PrinterOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Registration } from "../../../api/contract/types.ts";
import { PageTitle } from "../common/page-title.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { useOffice } from "../session/use-office.ts";

type ReceiptSlipOf = { readonly registration: Registration; readonly title: string; readonly onNext: () => void };

/** The slip for the citizen. The query code is shown here and never again. */
export function ReceiptSlip({ registration, title, onNext }: ReceiptSlipOf) {
  const { t, i18n } = useTranslation("register");
  const office = useOffice();
  return (
    <>
      <PageTitle title={t("registered")} />
      <Alert className="no-print" role="status" type="warning" showIcon title={t("onlyOnce")} />
      <section className="slip" aria-labelledby="slip-title">
        <h2 id="slip-title">
          {office.data ? nameIn(i18n.language, office.data.name, office.data.nameEn) : ""} {t("slip")}
        </h2>
        <dl className="values">
          <div>
            <dt>{t("matterTitle")}</dt>
            <dd>{title}</dd>
          </div>
          <div>
            <dt>{t("receiptNumber")}</dt>
            <dd className="code">{registration.receiptNumber}</dd>
          </div>
          <div>
            <dt>{t("queryCode")}</dt>
            <dd className="code">{registration.queryCode}</dd>
          </div>
        </dl>
        <p>{t("howTo", { address: `${window.location.origin}/public` })}</p>
        <p>{t("keepSecret")}</p>
      </section>
      <div className="acts no-print">
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Link to={`/matters/${registration.matterId}`}>{t("openMatter")}</Link>
        <Button type="link" onClick={onNext}>
          {t("next")}
        </Button>
      </div>
    </>
  );
}
