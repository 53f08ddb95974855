import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import type { JsonObject } from "../../../api/contract/types.ts";
import { checkForm } from "../../../engine/forms/check-form.ts";
import type { FormField } from "../../../modeler-ui/src/modeler/forms/form-field.ts";
import { mentionedNames } from "../../../modeler-ui/src/modeler/forms/mentioned-names.ts";
import { readFields } from "../../../modeler-ui/src/modeler/forms/read-fields.ts";
import { writeFields } from "../../../modeler-ui/src/modeler/forms/write-fields.ts";

const accepted = JSON.parse(readFileSync("processes/first-responsibility/forms/accept-referral.schema.json", "utf8")) as JsonObject;
const acceptance: JsonObject = { ...accepted, "x-ui": { order: ["acceptance", "*", "handler"] } };

const added: FormField = {
  name: "phone",
  title: "电话",
  kind: "text",
  required: true,
  help: "手机或座机",
  personal: true,
  maxLength: 20,
  options: [],
  schema: {},
};

describe("The field table of a form", () => {
  it("lists the fields as they are shown", () => {
    expect(readFields(acceptance).map(({ name, kind, required, maxLength }) => [name, kind, required, maxLength])).to.deep.equal([
      ["acceptance", "radio", true, null],
      ["returnReason", "longText", false, 1000],
      ["handler", "text", false, 60],
    ]);
  });

  it("changes nothing of the shipped forms but the way their order is written", () => {
    for (const [file, schema] of shippedForms()) {
      const written = writeFields(schema, readFields(schema));
      expect(withoutOrder(written), file).to.deep.equal(withoutOrder(schema));
      expect(readFields(written), file).to.deep.equal(readFields(schema));
    }
  });

  it("writes a new field that the office accepts", () => {
    const written = writeFields(acceptance, [...readFields(acceptance), added]);
    expect(written.required).to.deep.equal(["acceptance", "phone"]);
    expect((written.properties as JsonObject).phone).to.deep.equal({
      type: "string",
      maxLength: 20,
      title: "电话",
      description: "手机或座机",
      "x-ui": { personal: true },
    });
    expect(checkForm(written)).to.deep.equal([]);
  });

  it("writes every kind so that the office accepts it", () => {
    const kinds = ["text", "longText", "choice", "radio", "choices", "number", "integer", "boolean", "date", "dateTime"] as const;
    const options = [{ value: "a", title: "甲" }];
    const fields = kinds.map((kind): FormField => ({ ...added, name: `f${kind}`, kind, options, maxLength: null, personal: false }));
    const written = writeFields({ type: "object", title: "表", additionalProperties: false }, fields);
    expect(checkForm(written)).to.deep.equal([]);
    expect(readFields(written).map(({ kind }) => kind)).to.deep.equal([...kinds]);
  });

  it("drops what another kind does not have", () => {
    const [first, ...rest] = readFields(acceptance);
    if (first === undefined) throw new Error("no field");
    const written = writeFields(acceptance, [{ ...first, kind: "date" }, ...rest]);
    expect((written.properties as JsonObject).acceptance).to.deep.equal({ type: "string", format: "date", title: "签收意见" });
  });

  it("names the fields that conditions speak of", () => {
    expect([...mentionedNames(acceptance)].sort()).to.deep.equal(["acceptance", "returnReason"]);
  });
});

function shippedForms(): readonly (readonly [string, JsonObject])[] {
  const files = readdirSync("processes", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".schema.json"));
  expect(files.length).to.be.greaterThan(10);
  return files.map((file) => [file, JSON.parse(readFileSync(path.join("processes", file), "utf8")) as JsonObject]);
}

function withoutOrder(schema: JsonObject): JsonObject {
  const { order: _order, ...ui } = (schema["x-ui"] ?? {}) as JsonObject;
  return { ...schema, "x-ui": ui };
}
