import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BundleSummary } from "../../../../api/contract/types.ts";
import { When } from "../../common/when.tsx";

/** Every version: who published it, when and why, and how it differs from the one before. */
export function VersionTable({ process }: { readonly process: BundleSummary }) {
  const { t } = useTranslation("modeler");
  if (process.versions.length === 0) return <p className="muted">{t("version.none")}</p>;
  return (
    <div className="table-box">
      <table className="table table-tight">
        <caption className="visually-hidden">{t("version.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("version.version")}</th>
            <th scope="col">{t("version.publishedAt")}</th>
            <th scope="col">{t("version.publishedBy")}</th>
            <th scope="col">{t("version.note")}</th>
            <th scope="col">{t("version.acts")}</th>
          </tr>
        </thead>
        <tbody>
          {process.versions.map(({ id, version, publishedAt, publishedBy, note }) => (
            <tr key={id}>
              <th scope="row">
                {t("version.number", { version })}{" "}
                {version === process.version ? <span className="tag">{t("version.inForce")}</span> : null}
              </th>
              <td>{publishedAt === null ? "" : <When at={publishedAt} />}</td>
              <td>{publishedBy === null ? "" : publishedBy.id === "system" ? t("common:system") : publishedBy.name}</td>
              <td className="words">{note ?? ""}</td>
              <td>
                <span className="acts">
                  <Link to={`/processes/${encodeURIComponent(process.key)}?version=${version}`}>{t("version.look")}</Link>
                  {version !== null && version > 1 ? (
                    <Link to={`/processes/${encodeURIComponent(process.key)}/compare?from=${version - 1}&to=${version}`}>
                      {t("version.compare")}
                    </Link>
                  ) : null}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
