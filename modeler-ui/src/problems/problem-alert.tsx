import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useWordProblem } from "./use-word-problem.ts";

/** A refusal in words, focused when it appears so that nobody misses it. */
export function ProblemAlert({ error, title }: { readonly error: unknown; readonly title?: string }) {
  const { t } = useTranslation("problems");
  const word = useWordProblem();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="problem-alert">
      <Alert type="error" showIcon title={title ?? t("title")} description={word(error)} />
    </div>
  );
}
