import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const outDir = fileURLToPath(new URL("../dist/modeler-ui", import.meta.url));
const server = process.env.CLAUSEFLOW_DEV_SERVER ?? "http://127.0.0.1:3000";

export default defineConfig({
  root: here,
  plugins: [react()],
  build: {
    outDir,
    // the type checker puts what the tests import of the pages into the same folder
    emptyOutDir: false,
    target: ["es2020", "chrome94"],
    // no inline script or data: module may stand in a page under script-src 'self'
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
    reportCompressedSize: false,
  },
  server: { host: "127.0.0.1", proxy: { "/api": server, "/healthz": server, "/readyz": server } },
});
