import { expect } from "chai";
import { describe, it } from "mocha";
import { fieldPath } from "../../../modeler-ui/src/form/field-path.ts";
import { titleOf } from "../../../modeler-ui/src/form/title-of.ts";

const schema = {
  type: "object",
  properties: {
    parties: { type: "array", title: "当事人", items: { type: "object", properties: { name: { type: "string", title: "姓名" } } } },
  },
};

describe("A field that the server finds wrong", () => {
  it("is found from a pointer into the form, or into the request's body", () => {
    expect(fieldPath("/parties/0/name", schema)).to.deep.equal(["parties", "0", "name"]);
    expect(fieldPath("/body/variables/parties/0/name", schema)).to.deep.equal(["parties", "0", "name"]);
  });

  it("is named by its titles", () => {
    expect(titleOf(schema, ["parties", "1", "name"])).to.equal("当事人 2 · 姓名");
    expect(titleOf(schema, ["parties"])).to.equal("当事人");
  });
});
