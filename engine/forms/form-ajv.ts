import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { linearPattern } from "./linear-pattern.ts";

/** ajv as forms use it: strict, no coercion, no defaults, linear patterns, real dates. */
export function formAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    logger: false,
    ownProperties: true,
    code: { regExp: linearPattern },
  });
  formats.default(ajv, ["date", "date-time", "time", "email", "uri"]);
  ajv.addKeyword("x-ui");
  return ajv;
}
