import { expect } from "chai";
import { mapPersonalFields, personalFields } from "../../../engine/forms/personal-fields.ts";
import { formOf, registration } from "./forms.ts";

describe("personal fields", () => {
  it("are those marked x-ui.personal, at every level", () => {
    expect(personalFields(registration)).to.deep.equal(["/name", "/phone", "/parties/*/name"]);
    expect(personalFields(formOf({}))).to.deep.equal([]);
    expect(personalFields(null)).to.deep.equal([]);
  });

  it("are replaced one by one, everything else untouched", () => {
    const values = { name: "王芳", kind: "land", parties: [{ name: "甲", role: "甲方" }, { name: "乙" }] };
    const mapped = mapPersonalFields(registration, values, (pointer) => ({ $vault: pointer }));
    expect(mapped).to.deep.equal({
      name: { $vault: "/name" },
      kind: "land",
      parties: [{ name: { $vault: "/parties/0/name" }, role: "甲方" }, { name: { $vault: "/parties/1/name" } }],
    });
    expect(values.name).to.equal("王芳");
  });

  it("that are not there are not asked for", () => {
    const asked: string[] = [];
    mapPersonalFields(registration, { kind: "land" }, (pointer, value) => {
      asked.push(pointer);
      return value;
    });
    expect(asked).to.deep.equal([]);
  });

  it("take a whole object or list with them", () => {
    const form = formOf({
      家庭: { type: "object", title: "家庭", additionalProperties: false, properties: {}, "x-ui": { personal: true } },
    });
    expect(mapPersonalFields(form, { 家庭: { a: 1 } }, (_pointer, value) => JSON.stringify(value))).to.deep.equal({ 家庭: '{"a":1}' });
  });
});
