import { useTranslation } from "react-i18next";
import { nameIn } from "../i18n/name-in.ts";
import { useUnits } from "./use-units.ts";

/** Words a post (`role@unit`); anything else is given back as it is. */
export function useGroupName(): (group: string) => string {
  const { t, i18n } = useTranslation("common");
  const { data } = useUnits();
  return (group) => {
    const at = group.indexOf("@");
    if (at < 1) return group;
    const unit = data?.items.find(({ id }) => id === group.slice(at + 1));
    const role = t(`role.${group.slice(0, at)}`, { defaultValue: group.slice(0, at) });
    return unit === undefined ? role : `${nameIn(i18n.language, unit.name, unit.nameEn)} ${role}`;
  };
}
