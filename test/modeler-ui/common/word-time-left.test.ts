import { expect } from "chai";
import i18next from "i18next";
import { before, describe, it } from "mocha";
import { wordTimeLeft } from "../../../modeler-ui/src/common/word-time-left.ts";
import { en } from "../../../modeler-ui/src/common/words/en.ts";
import { zhCN } from "../../../modeler-ui/src/common/words/zh-CN.ts";

describe("The time left in words", () => {
  const instance = i18next.createInstance();
  before(() => instance.init({ lng: "zh-CN", resources: { "zh-CN": { common: zhCN }, en: { common: en } }, showSupportNotice: false }));

  it("counts working days down, through today, and past the end", () => {
    const words = [2, 0, -4].map((amount) => wordTimeLeft({ amount, unit: "workingDays" }, instance.getFixedT("zh-CN")));
    expect(words).to.deep.equal(["剩 2 个工作日", "今天到期", "超期 4 个工作日"]);
  });

  it("knows one from several in English", () => {
    const words = [1, 3, -1].map((amount) => wordTimeLeft({ amount, unit: "workingDays" }, instance.getFixedT("en")));
    expect(words).to.deep.equal(["1 working day left", "3 working days left", "1 working day overdue"]);
  });
});
