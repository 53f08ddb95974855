import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Registration, StartableProcess } from "../../../api/contract/types.ts";
import { Message } from "../common/message.tsx";
import { PageState } from "../common/page-state.tsx";
import { PageTitle } from "../common/page-title.tsx";
import { RequireCapability } from "../layout/require-capability.tsx";
import { ChooseProcess } from "./choose-process.tsx";
import { ReceiptSlip } from "./receipt-slip.tsx";
import { RegisterForm } from "./register-form.tsx";
import { useProcesses } from "./use-processes.ts";

export function RegisterPage() {
  return (
    <RequireCapability capability="registerMatters">
      <Register />
    </RequireCapability>
  );
}

type Registered = { readonly registration: Registration; readonly title: string };

/** Choose a process, fill its start form, hand the citizen the slip. */
function Register() {
  const { t } = useTranslation("register");
  const processes = useProcesses();
  const [search, setSearch] = useSearchParams();
  const [registered, setRegistered] = useState<Registered | null>(null);

  function choose(key: string | null): void {
    setRegistered(null);
    setSearch(key === null ? {} : { process: key });
  }

  if (registered !== null) return <ReceiptSlip {...registered} onNext={() => choose(null)} />;
  return (
    <>
      <PageTitle title={t("title")} />
      <PageState query={processes}>
        {({ items }) => {
          if (items.length === 0) return <Message title={t("noProcess")} text={t("noProcessText")} />;
          const chosen = chosenOf(items, search.get("process"));
          if (chosen === null) return <ChooseProcess processes={items} onChoose={choose} />;
          return (
            <RegisterForm
              key={chosen.key}
              process={chosen}
              onBack={items.length > 1 ? () => choose(null) : null}
              onRegistered={(registration, title) => setRegistered({ registration, title })}
            />
          );
        }}
      </PageState>
    </>
  );
}

function chosenOf(items: readonly StartableProcess[], key: string | null): StartableProcess | null {
  return items.find((process) => process.key === key) ?? (items.length === 1 ? (items[0] ?? null) : null);
}
