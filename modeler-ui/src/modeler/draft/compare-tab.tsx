import { useTranslation } from "react-i18next";
import { PageState } from "../../common/page-state.tsx";
import { CompareView } from "../diff/compare-view.tsx";
import { useBundleVersion } from "./use-bundles.ts";
import type { DraftEditor } from "./use-draft-editor.ts";

/** The draft as it stands on the page against the version it was made from. */
export function CompareTab({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useTranslation("modeler");
  const { saved } = editor.state;
  return saved.basedOn === null ? <p>{t("compare.nothingBefore")}</p> : <Against editor={editor} version={saved.basedOn} />;
}

function Against({ editor, version }: { readonly editor: DraftEditor; readonly version: number }) {
  const { t } = useTranslation("modeler");
  const { saved, content } = editor.state;
  const before = useBundleVersion(saved.key, version);
  return (
    <PageState query={before}>
      {(old) => (
        <CompareView before={old.content} after={content} beforeName={t("version.number", { version })} afterName={t("compare.draft")} />
      )}
    </PageState>
  );
}
