import { CheckCircleFilled, WarningFilled } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useWordProblem } from "../problems/use-word-problem.ts";
import { useCapability } from "../session/use-session.ts";
import { useVerify } from "./use-replay.ts";

/** Has anything in this case's record been changed afterwards? */
export function ChainCheck({ instanceKey }: { readonly instanceKey: string }) {
  const { t } = useTranslation("replay");
  const may = useCapability();
  const word = useWordProblem();
  const verify = useVerify(instanceKey);
  if (!may("verifyChain")) return null;
  const { data, error } = verify;
  return (
    <>
      <span role="status" className={data?.ok === false ? "chain-broken" : "chain-whole"}>
        {data?.ok === true ? (
          <>
            <CheckCircleFilled aria-hidden /> {t("chain.whole", { count: data.events })}
          </>
        ) : null}
        {data?.ok === false ? (
          <>
            <WarningFilled aria-hidden /> {t("chain.broken", { seq: data.firstBroken?.seq ?? "?" })}
          </>
        ) : null}
        {error ? word(error) : ""}
      </span>
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        {t("chain.verify")}
      </Button>
    </>
  );
}
