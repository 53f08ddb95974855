import { problem } from "./model/problem.ts";
import { type Components, writeSchema } from "./openapi/components.ts";
import { writeOperation } from "./openapi/operation.ts";
import { routes } from "./routes.ts";
import type { Route } from "./schema/route.ts";
import type { JsonSchema } from "./schema/schema.ts";

/** The OpenAPI 3.1 document of the office API, assembled from the routes. */
export function openApi({ version }: { readonly version: string }): JsonSchema {
  const components: Components = new Map();
  const paths = writePaths(components);
  const problemSchema = writeSchema(problem, components);
  return {
    openapi: "3.1.0",
    info: { title: "Clauseflow", version, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/" }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "clauseflow" } },
      responses: {
        Problem: {
          description: "The office says no, or the request is wrong.",
          content: { "application/problem+json": { schema: problemSchema } },
        },
      },
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

function writePaths(components: Components): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [name, route] of Object.entries(routes as Readonly<Record<string, Route>>)) {
    const [method = "", path = ""] = name.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: writeOperation(route, tagOf(path), components) };
  }
  return paths;
}

/** The resource: the first word of the path after /api. */
function tagOf(path: string): string {
  return (
    path
      .replace(/^\/api\//, "")
      .replace(/^\//, "")
      .split("/")[0] ?? ""
  );
}
