import { Alert, Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ConnectionLost, ProblemError } from "../client/problem-error.ts";
import { useWordProblem } from "../problems/use-word-problem.ts";
import { Message } from "./message.tsx";
import { PageTitle } from "./page-title.tsx";

type Query<T> = { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };

type PageStateOf<T> = {
  readonly query: Query<T>;
  /** Title of the page while it has no content to take one from. */
  readonly title?: string;
  readonly children: (data: T) => ReactNode;
};

/** What a page shows while its content is on the way, cannot come, or is there. Content that is there stays when the line is cut. */
export function PageState<T>({ query, title, children }: PageStateOf<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error instanceof ConnectionLost ? <Lost retry={query.refetch} /> : null}
        {children(query.data)}
      </>
    );
  }
  return (
    <>
      {title === undefined ? null : <PageTitle title={title} />}
      {query.error ? <Failure error={query.error} retry={query.refetch} /> : <Loading />}
    </>
  );
}

export function Loading() {
  const { t } = useTranslation("common");
  return (
    <div role="status" aria-live="polite">
      <span className="visually-hidden">{t("loading")}</span>
      <Skeleton active aria-hidden title={false} paragraph={{ rows: 6 }} />
    </div>
  );
}

function Failure({ error, retry }: { readonly error: unknown; readonly retry: () => unknown }) {
  const { t } = useTranslation("common");
  const word = useWordProblem();
  if (error instanceof ConnectionLost) return <Lost retry={retry} />;
  if (error instanceof ProblemError && error.status === 403) return <Message title={t("page.forbidden")} text={word(error)} />;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={t("failed.title")}
      description={word(error)}
      action={<Button onClick={() => retry()}>{t("retry")}</Button>}
    />
  );
}

function Lost({ retry }: { readonly retry: () => unknown }) {
  const { t } = useTranslation("common");
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      className="lost"
      title={t("lost.title")}
      description={t("lost.text")}
      action={<Button onClick={() => retry()}>{t("retry")}</Button>}
    />
  );
}
