import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { RouterProvider } from "react-router/dom";
import type { Client } from "./client/create-client.ts";
import { ClientContext } from "./client/use-client.ts";
import { useStoredFlag } from "./common/use-stored-flag.ts";
import type { Router } from "./routes.tsx";
import { theme } from "./theme/theme.ts";

type AppOf = { readonly client: Client; readonly queryClient: QueryClient; readonly router: Router };

export function App({ client, queryClient, router }: AppOf) {
  const { i18n } = useTranslation();
  const [largePrint] = useStoredFlag("largePrint", false);
  const language = i18n.language;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.classList.toggle("large-print", largePrint);
  }, [language, largePrint]);
  return (
    <ConfigProvider locale={language === "en" ? enUS : zhCN} theme={theme({ largePrint })} button={{ autoInsertSpace: false }}>
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <ClientContext value={client}>
            <RouterProvider router={router} />
          </ClientContext>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
