import { useTranslation } from "react-i18next";
import type { MatterRow } from "../../../api/contract/types.ts";
import { LightTag } from "../common/light-tag.tsx";
import { When } from "../common/when.tsx";

/** The next term of a matter that is going on; of a closed one, whether the citizen was satisfied. */
export function MatterTerm({ row }: { readonly row: MatterRow }) {
  const { t } = useTranslation("ledger");
  if (row.closedAt !== null) {
    return <span className="muted">{row.satisfied === null ? t("closed") : t(row.satisfied ? "satisfied" : "notSatisfied")}</span>;
  }
  return (
    <div className="term">
      <LightTag light={row.light} left={null} />
      {row.nextDueAt === null ? null : (
        <div className="muted">
          {t("dueAt")} <When at={row.nextDueAt} short />
        </div>
      )}
    </div>
  );
}
