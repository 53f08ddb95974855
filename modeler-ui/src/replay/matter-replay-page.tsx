import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { useClient } from "../client/use-client.ts";
import { Message } from "../common/message.tsx";
import { PageState } from "../common/page-state.tsx";

/** A matter's case: its first process; the ones it called are reached from there. */
export function MatterReplayPage() {
  const { t } = useTranslation("replay");
  const { id = "" } = useParams();
  const client = useClient();
  const matter = useQuery({ queryKey: ["matter", id], queryFn: () => client.call("GET /api/matters/{id}", { params: { id } }) });
  return (
    <PageState query={matter}>
      {({ instances }) => {
        const first = instances.find(({ parentKey }) => parentKey === null) ?? instances[0];
        return first === undefined ? <Message title={t("finder.noCase")} /> : <Navigate to={`/replay/${first.key}`} replace />;
      }}
    </PageState>
  );
}
