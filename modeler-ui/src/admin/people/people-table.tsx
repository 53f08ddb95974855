import { useTranslation } from "react-i18next";
import type { Person } from "../../../../api/contract/types.ts";
import { When } from "../../common/when.tsx";
import type { PersonAct } from "./people-page.tsx";
import { PersonActs } from "./person-acts.tsx";
import { PostsOf } from "./posts-of.tsx";

export type PeopleOf = { readonly people: readonly Person[]; readonly onAct: (act: PersonAct) => void };

export function PeopleTable({ people, onAct }: PeopleOf) {
  const { t } = useTranslation("admin");
  const columns = ["name", "account", "posts", "phone", "acts"] as const;
  return (
    <div className="table-box">
      <table className="table">
        <caption className="visually-hidden">{t("people.title")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`people.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>
                <strong>{person.name}</strong>
                <PersonState person={person} />
              </td>
              <td>{person.account}</td>
              <td>
                <PostsOf posts={person.posts} />
              </td>
              <td>{person.phone}</td>
              <td>
                <PersonActs person={person} onAct={onAct} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is unusual about an account. */
export function PersonState({ person: { disabledAt, mustChangePassword } }: { readonly person: Person }) {
  const { t } = useTranslation("admin");
  if (disabledAt !== null)
    return (
      <div className="muted">
        {t("people.disabled")} <When at={disabledAt} short />
      </div>
    );
  return mustChangePassword ? <div className="muted">{t("people.mustChange")}</div> : null;
}
