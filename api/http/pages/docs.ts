import { createRequire } from "node:module";
import path from "node:path";
import express, { type Express } from "express";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Clauseflow API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
</head>
<body>
<main id="swagger-ui"></main>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>`;

const start = `window.addEventListener("load", () => { window.SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#swagger-ui", deepLinking: true, validatorUrl: null }); });`;

/** The API for human readers; everything it needs comes from this server. */
export function serveDocs(app: Express): void {
  app.get("/api/docs", (_request, response) => void response.type("html").send(page));
  app.get("/api/docs/start.js", (_request, response) => void response.type("text/javascript").send(start));
  app.use("/api/docs/assets", express.static(builtPages(), { index: false, maxAge: "1d" }));
}

/** The package's own function for this would load the whole page's script at every start. */
function builtPages(): string {
  return path.dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
}
