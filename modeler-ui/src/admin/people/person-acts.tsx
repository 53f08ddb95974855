import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Person } from "../../../../api/contract/types.ts";
import type { PersonAct } from "./people-page.tsx";

type PersonActsOf = { readonly person: Person; readonly onAct: (act: PersonAct) => void };

/** Buttons of one person; each names whom it concerns to those who cannot see the row. */
export function PersonActs({ person, onAct }: PersonActsOf) {
  const { t } = useTranslation("admin");
  const kinds = person.disabledAt === null ? (["edit", "reset", "disable"] as const) : (["edit", "enable"] as const);
  const words = { edit: t("people.edit"), reset: t("people.resetPassword"), disable: t("people.disable"), enable: t("people.enable") };
  return (
    <div className="acts">
      {kinds.map((kind) => (
        <Button key={kind} size="small" aria-label={`${words[kind]} ${person.name}`} onClick={() => onAct({ kind, person })}>
          {words[kind]}
        </Button>
      ))}
    </div>
  );
}
