import { expect } from "chai";
import fc from "fast-check";
import { checkForm } from "../../../engine/forms/check-form.ts";
import type { FormLanguage } from "../../../engine/forms/form-error.ts";
import { validateForm } from "../../../engine/forms/validate-form.ts";
import { formOf, registration } from "./forms.ts";

const good = { name: "王芳", kind: "land", parties: [{ name: "甲" }] };
const errors = (data: unknown, language: FormLanguage = "zh-CN", schema: unknown = registration) => {
  const result = validateForm(schema, data, language);
  return "errors" in result ? result.errors : [];
};
const found = (data: unknown, schema: unknown = registration) => errors(data, "zh-CN", schema).map(({ path, code }) => `${path} ${code}`);

describe("what is handed in with a form", () => {
  it("comes back as it was, nothing coerced, added or dropped", () => {
    expect(validateForm(registration, good, "zh-CN")).to.deep.equal({ values: good });
    expect(found({ ...good, count: "3" })).to.deep.equal(["/count type"]);
    expect(found({ ...good, surplus: 1 })).to.deep.equal(["/surplus additionalProperties"]);
  });

  it("is a copy that nobody else changes", () => {
    const data = { name: "a", kind: "land" };
    const result = validateForm(registration, data, "en");
    data.name = "b";
    expect(result).to.deep.equal({ values: { name: "a", kind: "land" } });
  });

  it("is told field by field, a missing one where it should be", () => {
    expect(found({})).to.deep.equal(["/name required", "/kind required"]);
    expect(found({ ...good, name: "" })).to.deep.equal(["/name minLength"]);
    expect(found({ ...good, name: "x".repeat(21) })).to.deep.equal(["/name maxLength"]);
    expect(found({ ...good, count: 0 })).to.deep.equal(["/count minimum"]);
    expect(found({ ...good, parties: [{}, { name: "a", role: "丙方" }] })).to.deep.equal([
      "/parties/0/name required",
      "/parties/1/role enum",
    ]);
    expect(found({ ...good, parties: [{ name: "a" }, { name: "b" }, { name: "c" }, { name: "d" }] })).to.deep.equal(["/parties maxItems"]);
  });

  it("is told in Chinese with the field's title", () => {
    expect(errors({ kind: "land" })).to.deep.equal([{ path: "/name", field: "name", code: "required", message: "应当有必需属性 姓名" }]);
    expect(errors({ ...good, day: "2026-02-30" })[0]?.message).to.equal('发生日期：应当匹配格式 "日期"');
    expect(errors({ ...good, count: "3" })[0]?.message).to.equal("人数：应当是 整数 类型");
    expect(errors({ ...good, parties: [{ name: "一二三四五六七八九十一" }] })[0]).to.deep.include({
      path: "/parties/0/name",
      field: "name",
      message: "称呼：不应多于 10 个字符",
    });
  });

  it("is told in English with the field's title", () => {
    expect(errors({ kind: "land" }, "en")[0]?.message).to.equal("姓名 is required");
    expect(errors({ ...good, phone: "13800000000" }, "en")[0]?.message).to.equal("人数 is required with 电话");
    expect(errors({ ...good, count: 501 }, "en")[0]?.message).to.equal("人数: must be <= 500");
  });

  it("gives one error for a choice, however many choices there are", () => {
    expect(found({ ...good, kind: "other" })).to.deep.equal(["/kind enum"]);
  });

  it("asks for more where a condition holds", () => {
    expect(found({ ...good, kind: "order" })).to.deep.equal(["/day required"]);
    expect(found({ ...good, kind: "order", day: "2026-03-02" })).to.deep.equal([]);
    expect(found({ ...good, phone: "13800000000" })).to.deep.equal(["/count dependentRequired"]);
  });

  it("has real dates", () => {
    for (const day of ["2026-02-29", "2026-13-01", "2026-3-1", "1 March", "2026-03-02T00:00:00Z"])
      expect(found({ ...good, day }), day).to.deep.equal(["/day format"]);
    expect(found({ ...good, day: "2024-02-29" })).to.deep.equal([]);
  });

  it("is held to each field's own pattern", () => {
    expect(found({ ...good, phone: "1380000000", count: 1, post: "12345" })).to.deep.equal(["/phone pattern", "/post pattern"]);
    expect(found({ ...good, phone: "13800000000", count: 1, post: "123456" })).to.deep.equal([]);
  });

  it("cannot block with a pattern", () => {
    const evil = formOf({ a: { type: "string", title: "a", maxLength: 20_000, pattern: "^(a+)+$" } });
    const start = performance.now();
    expect(found({ a: `${"a".repeat(19_000)}!` }, evil)).to.deep.equal(["/a pattern"]);
    expect(performance.now() - start).to.be.below(1_000);
  });

  it("is told at most fifty errors at once", () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]));
    expect(errors(many)).to.have.length(50);
  });

  it("holds no NUL, no half of a surrogate pair, no __proto__ and nothing that is not JSON", () => {
    expect(found({ ...good, name: "a\0" })).to.deep.equal(["/name storable"]);
    expect(found({ ...good, name: "\udc00" })).to.deep.equal(["/name storable"]);
    expect(found({ ...good, "a\ud800": 1 })).to.deep.equal([" storable"]);
    expect(found({ ...good, parties: [{ name: "a\0" }] })).to.deep.equal(["/parties/0/name storable"]);
    expect(found(JSON.parse('{"__proto__": {"name": "a"}, "kind": "land"}'))).to.deep.equal([" storable"]);
    for (const count of [Number.NaN, Number.POSITIVE_INFINITY, undefined, 1n, () => 1, new Date(0)])
      expect(found({ ...good, count })).to.deep.equal(["/count storable"]);
    expect(found({ ...good, name: "𠮷㛃䶮" })).to.deep.equal([]);
  });

  it("is refused when nested without end", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(errors({ ...good, parties: deep })[0]?.code).to.equal("storable");
  });

  it("is an object", () => {
    for (const data of [null, 3, "x", [], true]) expect(found(data)).to.deep.equal([" type"]);
  });

  it("never makes validation throw, and is valid only if nothing is wrong", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.anything(),
          fc.record(good_),
          fc.dictionary(fc.constantFrom(...Object.keys(registration.properties)), fc.jsonValue()),
        ),
        (data) => {
          const result = validateForm(registration, data, "en");
          if ("values" in result) expect(result.values).to.deep.equal(data);
          else expect(result.errors).to.have.length.within(1, 50);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("is accepted by every form that is accepted, if it meets the form's own bounds", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom("a", "b", "c", "姓名"), { minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        (names, maxLength) => {
          const form = formOf(Object.fromEntries(names.map((name) => [name, { type: "string", title: name, maxLength }])), {
            required: names,
          });
          expect(checkForm(form)).to.deep.equal([]);
          expect(found(Object.fromEntries(names.map((name) => [name, "字".repeat(maxLength)])), form)).to.deep.equal([]);
          expect(found(Object.fromEntries(names.map((name) => [name, "字".repeat(maxLength + 1)])), form)).to.have.length(names.length);
        },
      ),
    );
  });
});

const good_ = { name: fc.string({ minLength: 1, maxLength: 20 }), kind: fc.constantFrom("land", "order") };
