import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { App } from "./app.tsx";
import { createClient } from "./client/create-client.ts";
import { createQueryClient } from "./client/create-query-client.ts";
import { ensureStructuredClone } from "./compat/ensure-structured-clone.ts";
import { createI18n } from "./i18n/create-i18n.ts";
import { rememberedLanguage } from "./i18n/language.ts";
import { createRouter } from "./routes.tsx";
import "./theme/global.css";

async function start(root: HTMLElement): Promise<void> {
  ensureStructuredClone();
  const i18n = await createI18n(rememberedLanguage());
  const client = createClient({ language: () => i18n.language });
  createRoot(root).render(
    <I18nextProvider i18n={i18n}>
      <App client={client} queryClient={createQueryClient()} router={createRouter(i18n)} />
    </I18nextProvider>,
  );
}

const root = document.getElementById("root");
if (root !== null) void start(root);
