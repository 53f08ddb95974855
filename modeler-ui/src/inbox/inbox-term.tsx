import { useTranslation } from "react-i18next";
import type { InboxItem } from "../../../api/contract/types.ts";
import { LightTag } from "../common/light-tag.tsx";
import { When } from "../common/when.tsx";

/** The light and when the term ends; of a finished task, when it was done. */
export function InboxTerm({ item }: { readonly item: InboxItem }) {
  const { t } = useTranslation("inbox");
  if (item.completedAt !== null) return <When at={item.completedAt} />;
  return (
    <div className="term">
      <LightTag light={item.light} left={item.left} paused={item.paused} provisional={item.provisional} />
      {item.dueAt === null ? null : (
        <div className="muted">
          {t("dueAt")} <When at={item.dueAt} short />
        </div>
      )}
    </div>
  );
}
