import { useTranslation } from "react-i18next";
import { type PeopleOf, PersonState } from "./people-table.tsx";
import { PersonActs } from "./person-acts.tsx";
import { PostsOf } from "./posts-of.tsx";

export function PeopleCards({ people, onAct }: PeopleOf) {
  const { t } = useTranslation("admin");
  return (
    <ul className="cards" aria-label={t("people.title")}>
      {people.map((person) => (
        <li key={person.id} className="card stack">
          <div>
            <strong>{person.name}</strong> <span className="muted">{person.account}</span>
            <PersonState person={person} />
          </div>
          <div className="muted">
            <PostsOf posts={person.posts} />
          </div>
          <PersonActs person={person} onAct={onAct} />
        </li>
      ))}
    </ul>
  );
}
