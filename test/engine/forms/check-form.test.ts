import { expect } from "chai";
import fc from "fast-check";
import { checkForm } from "../../../engine/forms/check-form.ts";
import { formOf, registration } from "./forms.ts";

const text = { type: "string", title: "文字", maxLength: 10 };
const codes = (schema: unknown) => checkForm(schema).map(({ code, details }) => `${code} ${details?.path ?? ""}`);

describe("a form definition", () => {
  it("is accepted with everything that forms may hold", () => {
    expect(checkForm(registration)).to.deep.equal([]);
    expect(checkForm(formOf({}))).to.deep.equal([]);
  });

  it("is a closed object", () => {
    for (const schema of [null, 3, "x", [], true]) expect(codes(schema)).to.deep.equal(["FORM_NOT_AN_OBJECT /"]);
    expect(codes({ type: "object", properties: {} })).to.deep.equal(["FORM_OPEN_OBJECT /"]);
    expect(codes({ ...formOf({}), additionalProperties: true })).to.deep.equal(["FORM_OPEN_OBJECT /"]);
    expect(codes({ ...formOf({}), type: "array" })).to.include("FORM_TYPE_INVALID /");
    expect(codes(formOf({ a: { type: "object", title: "a", properties: {} } }))).to.deep.equal(["FORM_OPEN_OBJECT /properties/a"]);
  });

  it("refers to nothing outside itself", () => {
    for (const keyword of [
      "$ref",
      "$dynamicRef",
      "$defs",
      "$anchor",
      "definitions",
      "not",
      "anyOf",
      "patternProperties",
      "unevaluatedProperties",
      "propertyNames",
    ]) {
      expect(codes(formOf({}, { [keyword]: {} })), keyword).to.deep.equal(["FORM_KEYWORD_UNKNOWN /"]);
      expect(codes(formOf({ a: { ...text, [keyword]: "https://example.org/x" } })), keyword).to.deep.equal([
        "FORM_KEYWORD_UNKNOWN /properties/a",
      ]);
    }
    expect(codes(formOf({}, { $schema: "http://json-schema.org/draft-07/schema#" }))).to.deep.equal(["FORM_KEYWORD_INVALID /"]);
  });

  it("bounds every text and every list", () => {
    expect(codes(formOf({ a: { type: "string", title: "a" } }))).to.deep.equal(["FORM_LENGTH_MISSING /properties/a"]);
    expect(
      codes(formOf({ a: { type: "string", title: "a", format: "date" }, b: { type: "string", title: "b", enum: ["x"] } })),
    ).to.deep.equal([]);
    expect(codes(formOf({ a: { type: "string", title: "a", maxLength: 1_000_000 } }))).to.deep.equal([
      "FORM_KEYWORD_INVALID /properties/a",
    ]);
    expect(codes(formOf({ a: { type: "array", title: "a", items: text } }))).to.deep.equal(["FORM_ITEMS_MISSING /properties/a"]);
    expect(codes(formOf({ a: { type: "array", title: "a", maxItems: 3 } }))).to.deep.equal(["FORM_ITEMS_MISSING /properties/a"]);
    expect(codes(formOf({ a: { type: "array", title: "a", maxItems: 100_000, items: text } }))).to.deep.equal([
      "FORM_KEYWORD_INVALID /properties/a",
    ]);
  });

  it("knows six types and the keywords of each", () => {
    for (const type of ["null", "file", ["string", "null"], 3]) {
      expect(codes(formOf({ a: { type, title: "a" } }))).to.deep.equal(["FORM_TYPE_INVALID /properties/a"]);
    }
    expect(codes(formOf({ a: { type: "integer", title: "a", maxLength: 3 } }))).to.deep.equal(["FORM_KEYWORD_UNKNOWN /properties/a"]);
    expect(codes(formOf({ a: { type: "string", title: "a", format: "regex" } }))).to.deep.equal(["FORM_KEYWORD_INVALID /properties/a"]);
    expect(codes(formOf({ a: true }))).to.deep.equal(["FORM_NOT_AN_OBJECT /properties/a"]);
  });

  it("names its fields so that diagrams can read them", () => {
    for (const name of ["a b", "a-b", "1a", "", "a.b", "__proto__", "constructor", "x".repeat(65)]) {
      expect(codes(formOf(JSON.parse(JSON.stringify({ [`${name}`]: text })) as Record<string, unknown>, {})), name).to.deep.equal(
        name === "__proto__" ? codesOfProto() : [`FORM_NAME_INVALID /properties/${name}`],
      );
    }
    for (const name of ["matter", "setting", "now", "matches", "if", "clauseflow_x"]) {
      expect(codes(formOf({ [name]: text })), name).to.deep.equal([`FORM_NAME_RESERVED /properties/${name}`]);
    }
    expect(codes(formOf({ 姓名: text, 𠮷: text, a_1: text }))).to.deep.equal([]);
  });

  it("is refused when it is too deep, too wide or too large", () => {
    const nested = (levels: number): unknown =>
      levels === 0 ? text : { type: "object", title: "层", additionalProperties: false, properties: { a: nested(levels - 1) } };
    expect(codes(formOf({ a: nested(3) }))).to.deep.equal([]);
    expect(codes(formOf({ a: nested(4) })))
      .to.have.length(1)
      .and.satisfy((found: string[]) => found[0]?.startsWith("FORM_TOO_LARGE"));
    const wide = (count: number) => formOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, text])));
    expect(codes(wide(200))).to.deep.equal([]);
    expect(codes(wide(201))).to.deep.equal(["FORM_TOO_LARGE /"]);
    expect(codes(formOf({ a: { ...text, description: "x".repeat(300_000) } }))).to.deep.equal(["FORM_TOO_LARGE /"]);
  });

  it("takes only patterns that run in linear time", () => {
    const withPattern = (pattern: unknown) => codes(formOf({ a: { ...text, pattern } }));
    expect(withPattern("^(a+)+$")).to.deep.equal([]);
    for (const pattern of ["(?=a)", "(a)\\1", "(", "(a{1000}){1000}"])
      expect(withPattern(pattern), pattern).to.deep.equal(["FORM_PATTERN_INVALID /properties/a"]);
    for (const pattern of [3, "x".repeat(201)]) expect(withPattern(pattern)).to.deep.equal(["FORM_KEYWORD_INVALID /properties/a"]);
  });

  it("names only fields it has, everywhere", () => {
    expect(codes(formOf({ a: text }, { required: ["b"] }))).to.deep.equal(["FORM_FIELD_UNKNOWN /required"]);
    expect(codes(formOf({ a: text }, { dependentRequired: { b: ["c"] } }))).to.have.length(2);
    expect(codes(formOf({ a: text }, { "x-ui": { order: ["a", "b", "*"] } }))).to.deep.equal(["FORM_FIELD_UNKNOWN /x-ui/order"]);
    expect(codes(formOf({ a: text }, { if: { properties: { b: { const: 1 } } }, else: { required: ["c"] } }))).to.deep.equal([
      "FORM_FIELD_UNKNOWN /if/properties",
      "FORM_FIELD_UNKNOWN /else/required",
    ]);
    expect(codes(formOf({ a: text }, { allOf: [{ if: { required: ["a"] } }, { if: { required: ["z"] } }] }))).to.deep.equal([
      "FORM_FIELD_UNKNOWN /allOf/1/if/required",
    ]);
  });

  it("shows only defaults that meet their field", () => {
    expect(codes(formOf({ a: { ...text, default: "x" } }))).to.deep.equal([]);
    expect(codes(formOf({ a: { ...text, default: 3 } }))).to.deep.equal(["FORM_DEFAULT_INVALID /properties/a"]);
  });

  it("gives choices a value and a title each, none twice", () => {
    const withChoices = (choices: Readonly<Record<string, unknown>>) => codes(formOf({ a: { type: "string", title: "a", ...choices } }));
    expect(withChoices({ oneOf: [{ const: "x", title: "X" }] })).to.deep.equal([]);
    for (const choices of [
      { oneOf: [{ const: "x" }] },
      { oneOf: [] },
      { oneOf: [{ type: "string" }] },
      { enum: ["x", "x"] },
      { enum: [] },
      { enum: [{}] },
    ]) {
      expect(withChoices(choices), JSON.stringify(choices)).to.deep.equal(["FORM_KEYWORD_INVALID /properties/a"]);
    }
  });

  it("holds no text that cannot be stored", () => {
    expect(codes(formOf({ a: { ...text, title: "a\0" } }))).to.include("FORM_TEXT_INVALID /properties/a/title");
    expect(codes(formOf({ a: { ...text, title: "\ud800" } }))).to.include("FORM_TEXT_INVALID /properties/a/title");
  });

  it("is doubted, not refused, for a missing title or a word no page knows", () => {
    const found = checkForm(formOf({ a: { type: "boolean", "x-ui": { colour: "red" } } }));
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).to.deep.equal([
      "FORM_TITLE_MISSING warning",
      "FORM_UI_UNKNOWN warning",
    ]);
  });

  it("never makes checking throw, whatever it is", () => {
    const keyword = fc.constantFrom(
      "type",
      "properties",
      "items",
      "required",
      "if",
      "then",
      "allOf",
      "enum",
      "oneOf",
      "x-ui",
      "pattern",
      "default",
      "dependentRequired",
      "a",
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom("object", "string", "array", null, true, 3),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(keyword, tie("tree"), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.oneof(
          tree,
          fc.anything(),
          fc.dictionary(keyword, tree).map((rest) => ({ ...registration, ...rest })),
        ),
        (schema) => {
          expect(checkForm(schema)).to.be.an("array");
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

/** Written as a literal `__proto__` disappears; parsed from text it stays. */
function codesOfProto(): readonly string[] {
  return codes(formOf(JSON.parse('{"__proto__": {"type": "string", "title": "t", "maxLength": 3}}') as Record<string, unknown>));
}
