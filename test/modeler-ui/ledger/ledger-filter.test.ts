import { expect } from "chai";
import { describe, it } from "mocha";
import { ledgerQuery, readLedgerFilter, writeLedgerFilter } from "../../../modeler-ui/src/ledger/ledger-filter.ts";

const none = { q: "", process: "", status: "", unit: "", from: "", to: "", overdue: false } as const;

describe("The ledger's filter", () => {
  it("asks for whole office days, the last one included", () => {
    const { from, to } = ledgerQuery({ ...none, from: "2026-03-02", to: "2026-03-02" });
    expect([from, to]).to.deep.equal(["2026-03-01T16:00:00.000Z", "2026-03-02T16:00:00.000Z"]);
  });

  it("comes back from the address as it was written", () => {
    const filter = { ...none, q: "井盖", status: "archived", from: "2026-03-02", overdue: true } as const;
    expect(readLedgerFilter(new URLSearchParams(writeLedgerFilter(filter).toString()))).to.deep.equal(filter);
  });

  it("takes nothing from the address that is no day and no status", () => {
    expect(readLedgerFilter(new URLSearchParams("from=yesterday&to=2026-13-01&status=lost"))).to.deep.equal(none);
  });
});
