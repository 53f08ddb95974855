import { useTranslation } from "react-i18next";
import type { ShownPost } from "../../../../api/contract/types.ts";
import { nameIn } from "../../i18n/name-in.ts";

/** Posts a line each: unit and role. */
export function PostsOf({ posts }: { readonly posts: readonly ShownPost[] }) {
  const { t, i18n } = useTranslation("admin");
  if (posts.length === 0) return <span className="muted">{t("people.noPosts")}</span>;
  return (
    <>
      {posts.map(({ role, unit, unitName, unitNameEn }) => (
        <div key={`${role}@${unit}`}>
          {nameIn(i18n.language, unitName, unitNameEn)} {t(`common:role.${role}`)}
        </div>
      ))}
    </>
  );
}
