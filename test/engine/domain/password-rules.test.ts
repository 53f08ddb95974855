import { expect } from "chai";
import { demandGoodPassword, weaknessesOf } from "../../../engine/domain/password-rules.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";

const owner = { account: "zhang.wei2" };

describe("password rules", () => {
  it("takes eight characters that are not easily guessed, in any script", () => {
    for (const password of ["jade-Fox7", "correct horse battery", "春眠不觉晓处处闻"])
      expect(weaknessesOf(password, owner)).to.deep.equal([]);
  });

  it("refuses fewer than eight characters, however many bytes they take, and more than 256", () => {
    expect(weaknessesOf("春眠不觉晓处处", owner)).to.deep.equal(["TOO_SHORT"]);
    expect(weaknessesOf("𠮷𠮷a𠮷b𠮷", owner)).to.deep.equal(["TOO_SHORT"]);
    expect(weaknessesOf(Array.from({ length: 300 }, (_, i) => i).join(""), owner)).to.deep.equal(["TOO_LONG"]);
  });

  it("refuses the account, in any case, wide or backwards", () => {
    for (const password of ["zhang.wei2", "Zhang.Wei2", "ｚｈａｎｇ.wei2", "2iew.gnahz"]) {
      expect(weaknessesOf(password, owner)).to.deep.equal(["LIKE_ACCOUNT"]);
    }
  });

  it("refuses what everybody tries first", () => {
    for (const password of ["12345678", "Password123", "woaini1314", "aaaaaaaa", "abcabcabc", "98769876"]) {
      expect(weaknessesOf(password, owner)).to.deep.equal(["COMMON"]);
    }
  });

  it("tells every weakness at once", () => {
    try {
      demandGoodPassword("aaaa", { account: "AAAA" });
      expect.fail("was taken");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(error.code).to.equal("PASSWORD_TOO_WEAK");
      expect(error.details).to.deep.equal({ weaknesses: ["TOO_SHORT", "LIKE_ACCOUNT", "COMMON"] });
    }
  });
});
