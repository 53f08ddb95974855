import type { TFunction } from "i18next";
import type { TimeLeft } from "../../../api/contract/types.ts";

/** "剩 2 个工作日", "超期 1 天"; a last day reads as due today. */
export function wordTimeLeft({ amount, unit }: TimeLeft, t: TFunction): string {
  const count = Math.abs(amount);
  if (amount < 0) return t(`common:over.${unit}`, { count });
  if (amount === 0) return unit === "hours" || unit === "minutes" ? t("common:over.now") : t("common:left.today");
  return t(`common:left.${unit}`, { count });
}
