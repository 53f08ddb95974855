import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { before, describe, it } from "mocha";
import { formAjv } from "../../../engine/forms/form-ajv.ts";
import { checkValue } from "../../../modeler-ui/src/form/check/check-value.ts";
import type { FormSchema } from "../../../modeler-ui/src/form/check/field-fault.ts";
import { isObject } from "../../../modeler-ui/src/form/check/field-fault.ts";

type Shipped = { readonly name: string; readonly schema: FormSchema };

describe("The page's check of a form", () => {
  let forms: readonly Shipped[] = [];
  before(async () => {
    forms = await shippedForms();
  });

  it("agrees with the server's on every shipped form, whatever is filled in", () => {
    for (const { name, schema } of forms) {
      const accepts = formAjv().compile(schema);
      fc.assert(
        fc.property(valuesFor(schema), (values) => {
          const isAccepted = accepts(values);
          expect(checkValue(schema, values).length === 0, `${name} ${JSON.stringify(values)}`).to.equal(isAccepted);
        }),
        { numRuns: 60 },
      );
    }
  });

  it("names the missing field, also one that only an answer makes necessary", () => {
    const schema = JSON.parse(`{
      "type": "object", "additionalProperties": false, "required": ["way"],
      "properties": { "way": { "type": "string", "oneOf": [{ "const": "up" }, { "const": "here" }] }, "why": { "type": "string", "maxLength": 5 } },
      "allOf": [{ "if": { "properties": { "way": { "const": "up" } }, "required": ["way"] }, "then": { "required": ["why"] } }]
    }`) as FormSchema;
    expect(checkValue(schema, {})).to.deep.equal([{ path: ["way"], code: "required", params: {} }]);
    expect(checkValue(schema, { way: "up" })).to.deep.equal([{ path: ["why"], code: "required", params: {} }]);
    expect(checkValue(schema, { way: "here" })).to.deep.equal([]);
    expect(checkValue(schema, { way: "else" })).to.deep.equal([{ path: ["way"], code: "enum", params: {} }]);
  });

  it("counts characters, not code units", () => {
    expect(checkValue({ type: "string", maxLength: 2 }, "𠮷𠮷")).to.deep.equal([]);
    expect(checkValue({ type: "string", maxLength: 1 }, "𠮷𠮷")).to.have.length(1);
  });

  it("knows that February has no thirtieth day", () => {
    expect(checkValue({ type: "string", format: "date" }, "2026-02-28")).to.deep.equal([]);
    expect(checkValue({ type: "string", format: "date" }, "2026-02-30")).to.have.length(1);
  });

  it("points at the item of a list that is wrong", () => {
    const schema = { type: "array", items: { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 1 } } } };
    expect(checkValue(schema, [{ name: "a" }, {}]).map(({ path }) => path)).to.deep.equal([["1", "name"]]);
  });
});

async function shippedForms(): Promise<readonly Shipped[]> {
  const folder = join(process.cwd(), "processes");
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".schema.json"));
  return Promise.all(files.map(async (name) => ({ name, schema: JSON.parse(await readFile(join(folder, name), "utf8")) as FormSchema })));
}

/** Values that often fit a field and often do not, each field there or not, and now and then a field the form does not have. */
function valuesFor(schema: FormSchema): fc.Arbitrary<unknown> {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, valueFor(isObject(field) ? field : {})]));
  return fc.record({ ...fields, strange: fc.constant(1) }, { requiredKeys: [] }).map((values) => {
    const { strange: _strange, ...known } = values as Readonly<Record<string, unknown>>;
    return Math.abs(Object.keys(known).length % 7) === 6 ? values : known;
  });
}

function valueFor(field: FormSchema): fc.Arbitrary<unknown> {
  const choices = Array.isArray(field.oneOf) ? field.oneOf.map((choice) => (isObject(choice) ? choice.const : null)) : [];
  const fitting = choices.length > 0 ? fc.constantFrom(...choices) : typical(field);
  return fc.oneof(
    { weight: 6, arbitrary: fitting },
    { weight: 1, arbitrary: fc.constantFrom<unknown>("", 0, true, null, [], {}, "2026-02-30", "x") },
  );
}

function typical(field: FormSchema): fc.Arbitrary<unknown> {
  const limit = typeof field.maxLength === "number" ? field.maxLength : 20;
  switch (field.type) {
    case "integer":
      return fc.integer({ min: -3, max: 40 });
    case "number":
      return fc.double({ min: -3, max: 40, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(valueFor(isObject(field.items) ? field.items : {}), { maxLength: 4 });
    case "object":
      return valuesFor(field);
    default:
      return fc.oneof(
        fc.string({ maxLength: Math.min(limit + 3, 60) }),
        fc.constantFrom("13800001234", "2026-03-02", "2026-03-02T09:00:00+08:00", "12:30:00Z", "a@b.cn"),
      );
  }
}
