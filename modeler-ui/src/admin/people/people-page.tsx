import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "../../../../api/contract/types.ts";
import { Message } from "../../common/message.tsx";
import { PageState } from "../../common/page-state.tsx";
import { PageTitle } from "../../common/page-title.tsx";
import { useIsNarrow } from "../../common/use-is-narrow.ts";
import { AdminFrame } from "../admin-frame.tsx";
import { DisableDialog } from "./disable-dialog.tsx";
import { PasswordAct } from "./password-act.tsx";
import { PeopleCards } from "./people-cards.tsx";
import { PeopleFilters } from "./people-filters.tsx";
import { PeopleTable } from "./people-table.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import { type TellPassword, TemporaryPassword } from "./temporary-password.tsx";
import { type PeopleFilter, usePeople } from "./use-people.ts";

/** What is being done, and to whom. */
export type PersonAct = { readonly kind: "edit" | "reset" | "disable" | "enable"; readonly person: Person } | { readonly kind: "create" };

export function PeoplePage() {
  return (
    <AdminFrame capability="managePeople">
      <People />
    </AdminFrame>
  );
}

function People() {
  const { t } = useTranslation("admin");
  const [filter, setFilter] = useState<PeopleFilter>({ q: "", disabled: false });
  const [act, setAct] = useState<PersonAct | null>(null);
  const [told, setTold] = useState<TellPassword | null>(null);
  const people = usePeople(filter);
  const isNarrow = useIsNarrow();
  const rows = people.data?.pages.flatMap(({ items }) => items) ?? [];
  const List = isNarrow ? PeopleCards : PeopleTable;
  const extra = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAct({ kind: "create" })}>
      {t("people.new")}
    </Button>
  );
  return (
    <>
      <PageTitle title={t("people.title")} extra={extra} />
      <PeopleFilters filter={filter} onChange={setFilter} />
      <PageState query={people}>
        {() => (rows.length === 0 ? <Message title={t("people.empty")} /> : <List people={rows} onAct={setAct} />)}
      </PageState>
      <div className="more">
        {rows.length === 0 ? null : <span className="muted">{t("people.shown", { count: rows.length })}</span>}
        {people.hasNextPage ? (
          <Button loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {t("common:more")}
          </Button>
        ) : null}
      </div>
      <OpenAct act={act} onTold={setTold} onClose={() => setAct(null)} />
      {told === null ? null : <TemporaryPassword told={told} onClose={() => setTold(null)} />}
    </>
  );
}

type OpenActOf = { readonly act: PersonAct | null; readonly onTold: (told: TellPassword) => void; readonly onClose: () => void };

function OpenAct({ act, onTold, onClose }: OpenActOf) {
  if (act === null) return null;
  if (act.kind === "create") return <PersonDialog person={null} onTold={onTold} onClose={onClose} />;
  const { kind, person } = act;
  if (kind === "edit") return <PersonDialog key={person.id} person={person} onTold={onTold} onClose={onClose} />;
  if (kind === "disable") return <DisableDialog person={person} onClose={onClose} />;
  return <PasswordAct kind={kind} person={person} onTold={onTold} onClose={onClose} />;
}
