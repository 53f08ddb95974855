import path from "node:path";
import express, { type Express } from "express";

/** The built web application: hashed assets for a year, everything that is no file is its index page. */
export function servePages(app: Express, folder: string): void {
  app.use("/assets", express.static(path.join(folder, "assets"), { immutable: true, maxAge: "1y", index: false, fallthrough: false }));
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  app.get(/^\/(?!api\/|v2\/|assets\/).*$/, (_request, response) => {
    response.setHeader("Cache-Control", "no-cache");
    response.sendFile(path.join(folder, "index.html"));
  });
}
