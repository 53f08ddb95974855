import { expect } from "chai";
import { describe, it } from "mocha";
import type { Form } from "../../../api/contract/types.ts";
import { valueLines } from "../../../modeler-ui/src/form/value-lines.ts";

const form: Form = {
  id: "start",
  version: 1,
  schema: {
    type: "object",
    properties: {
      words: { type: "string", title: "诉求" },
      channel: { type: "string", title: "渠道", oneOf: [{ const: "visit", title: "来访" }] },
      offices: { type: "array", title: "单位", items: { type: "string", oneOf: [{ const: "land", title: "自然资源所" }] } },
    },
    "x-ui": { order: ["channel", "words"] },
  },
  uiTexts: { en: { forms: { start: { fields: { channel: { title: "Channel", options: { visit: "Visit" } } } } } } },
};

describe("A form's values in words", () => {
  it("follow the form's order, with the titles of what was chosen", () => {
    const lines = valueLines(form, { words: "路灯不亮", channel: "visit", offices: ["land"] }, "zh-CN");
    expect(lines.map(({ title, words }) => `${title}：${words}`)).to.deep.equal(["渠道：来访", "诉求：路灯不亮", "单位：自然资源所"]);
  });

  it("leave out what was not filled in", () => {
    expect(valueLines(form, { words: "路灯不亮", channel: null }, "zh-CN").map(({ name }) => name)).to.deep.equal(["words"]);
  });

  it("speak the reader's language where the bundle does, else Chinese", () => {
    const lines = valueLines(form, { words: "路灯不亮", channel: "visit" }, "en");
    expect(lines.map(({ title, words }) => `${title}: ${words}`)).to.deep.equal(["Channel: Visit", "诉求: 路灯不亮"]);
  });
});
