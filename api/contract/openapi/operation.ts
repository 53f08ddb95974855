import type { Answer, Fields, Route } from "../schema/route.ts";
import type { JsonSchema } from "../schema/schema.ts";
import { type Components, writeSchema } from "./components.ts";

/** One route as an OpenAPI operation. */
export function writeOperation(route: Route, tag: string, components: Components): JsonSchema {
  const body = bodyOf(route, components);
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [tag],
    ...(route.open ? { security: [] } : {}),
    parameters: [
      ...parameters("path", route.params, components),
      ...parameters("query", route.query, components),
      ...parameters("header", route.headers, components),
    ],
    ...(body === null ? {} : { requestBody: body }),
    responses: {
      [route.answer.status]: answerOf(route.answer, components),
      ...Object.fromEntries(
        Object.entries(route.alternatives ?? {}).map(([status, schema]) => [status, jsonAnswer(writeSchema(schema, components))]),
      ),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

function parameters(place: "path" | "query" | "header", fields: Fields | undefined, components: Components): readonly JsonSchema[] {
  return Object.entries(fields ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: place !== "query",
    schema: writeSchema(schema, components),
  }));
}

function bodyOf({ body, bodyOptional, upload }: Route, components: Components): JsonSchema | null {
  if (upload) return { required: true, content: { "multipart/form-data": { schema: fileForm } } };
  if (body === undefined) return null;
  return { required: bodyOptional !== true, content: { "application/json": { schema: writeSchema(body, components) } } };
}

const fileForm: JsonSchema = {
  type: "object",
  additionalProperties: false,
  required: ["file"],
  properties: { file: { type: "string", contentMediaType: "application/octet-stream" } },
};

function answerOf(answer: Answer, components: Components): JsonSchema {
  if ("json" in answer) return jsonAnswer(writeSchema(answer.json, components));
  if ("media" in answer) return { description: "The bytes.", content: { [answer.media]: { schema: { type: "string" } } } };
  return { description: "Done; there is nothing to say." };
}

function jsonAnswer(schema: JsonSchema): JsonSchema {
  return { description: "The answer.", content: { "application/json": { schema } } };
}
