import { useTranslation } from "react-i18next";
import { formatShortTime, formatTime } from "./format-time.ts";

/** A moment in office time. */
export function When({ at, short = false }: { readonly at: string; readonly short?: boolean }) {
  const { i18n } = useTranslation();
  const full = formatTime(at, i18n.language);
  return (
    <time dateTime={at} title={full}>
      {short ? formatShortTime(at, i18n.language) : full}
    </time>
  );
}
