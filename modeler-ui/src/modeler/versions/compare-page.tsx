import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { PageState } from "../../common/page-state.tsx";
import { PageTitle } from "../../common/page-title.tsx";
import { CompareView } from "../diff/compare-view.tsx";
import { useBundleVersion } from "../draft/use-bundles.ts";

/** Two published versions side by side. */
export function ComparePage() {
  const { t } = useTranslation("modeler");
  const { key = "" } = useParams();
  const [search] = useSearchParams();
  const from = versionIn(search.get("from"));
  const to = versionIn(search.get("to"));
  const before = useBundleVersion(key, from);
  const after = useBundleVersion(key, to);
  const title = t("compare.pageTitle", { from, to });
  return (
    <>
      <PageTitle title={title}>
        <Link to={`/processes/${encodeURIComponent(key)}`}>{t("backToProcess")}</Link>
      </PageTitle>
      <section className="card" aria-label={title}>
        <PageState query={before}>
          {(old) => (
            <PageState query={after}>
              {(now) => (
                <CompareView
                  before={old.content}
                  after={now.content}
                  beforeName={t("version.number", { version: from })}
                  afterName={t("version.number", { version: to })}
                />
              )}
            </PageState>
          )}
        </PageState>
      </section>
    </>
  );
}

function versionIn(text: string | null): number {
  const version = Number(text);
  return Number.isInteger(version) && version > 0 ? version : 1;
}
