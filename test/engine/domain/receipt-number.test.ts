import { expect } from "chai";
import { readReceiptNumber, receiptNumber } from "../../../engine/domain/receipt-number.ts";

describe("receipt number", () => {
  it("is prefix, year and six digits, and grows past them", () => {
    expect(receiptNumber(2026, 123)).to.equal("CF2026-000123");
    expect(receiptNumber(2026, 1_234_567)).to.equal("CF2026-1234567");
  });

  it("is read as citizens type it", () => {
    for (const text of ["CF2026-000123", " cf2026-000123 ", "ＣＦ２０２６－０００１２３"]) {
      expect(readReceiptNumber(text)).to.equal("CF2026-000123");
    }
  });

  it("is refused as anything else", () => {
    for (const text of ["", "CF2026", "2026-000123", "CF2026-00012", "CF2026-000123; --"]) expect(readReceiptNumber(text)).to.equal(null);
  });
});
