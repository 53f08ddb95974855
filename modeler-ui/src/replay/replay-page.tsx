import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Replay } from "../../../api/contract/types.ts";
import { PageState } from "../common/page-state.tsx";
import { PageTitle } from "../common/page-title.tsx";
import { When } from "../common/when.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { ChainCheck } from "./chain-check.tsx";
import { ReplayPlayer } from "./replay-player.tsx";
import { useReplay } from "./use-replay.ts";

/** A case as it went: every step, who, what, when, on the diagram of its version. */
export function ReplayPage() {
  const { instanceKey = "" } = useParams();
  const replay = useReplay(instanceKey);
  return (
    <PageState query={replay}>
      {(found) => (
        <div className="replay">
          <Head replay={found} />
          <ReplayPlayer key={found.instance.key} replay={found} />
        </div>
      )}
    </PageState>
  );
}

function Head({ replay: { instance, matter, steps } }: { readonly replay: Replay }) {
  const { t, i18n } = useTranslation("replay");
  const name = nameIn(i18n.language, instance.processName, instance.processNameEn);
  return (
    <PageTitle
      title={matter === null ? t("titleOf", { name }) : t("titleOf", { name: matter.title })}
      extra={
        <div className="acts no-print">
          <button type="button" className="text-button" onClick={() => window.print()}>
            {t("print")}
          </button>
          <ChainCheck instanceKey={instance.key} />
        </div>
      }
    >
      <p className="muted">
        {name} · {t("version", { version: instance.version })} · {t(`common:instanceState.${instance.state}`)} · {t("startedAt")}{" "}
        <When at={instance.startedAt} /> · {t("steps", { count: steps.length })}
      </p>
      <p className="acts no-print">
        {matter === null ? null : <Link to={`/matters/${matter.id}`}>{t("toMatter", { number: matter.receiptNumber })}</Link>}
        {instance.parentKey === null ? null : <Link to={`/replay/${instance.parentKey}`}>{t("toParent")}</Link>}
      </p>
    </PageTitle>
  );
}
