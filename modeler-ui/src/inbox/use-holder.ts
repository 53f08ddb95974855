import { useTranslation } from "react-i18next";
import type { InboxItem } from "../../../api/contract/types.ts";
import { useGroupName } from "../org/use-group-name.ts";
import { useSession } from "../session/use-session.ts";

/** With whom a task lies: its assignee, or the posts that may claim it. */
export function useHolder(): (item: InboxItem) => string {
  const { t } = useTranslation("inbox");
  const groupName = useGroupName();
  const { data: session } = useSession();
  return ({ assignee, assigneeName, candidates }) => {
    if (assignee !== null) return assignee === session?.person.id ? t("me") : (assigneeName ?? assignee);
    const posts = candidates.filter((candidate) => candidate.includes("@")).map(groupName);
    return posts.length === 0 ? t("unclaimed") : t("unclaimedBy", { posts: posts.join("、") });
  };
}
