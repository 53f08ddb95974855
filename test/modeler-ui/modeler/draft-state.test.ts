import { expect } from "chai";
import type { Bundle, BundleContent } from "../../../api/contract/types.ts";
import { type DraftAct, draftReducer, isDirty, openDraftState } from "../../../modeler-ui/src/modeler/draft/draft-state.ts";

const content: BundleContent = { bpmn: "<a/>", forms: {}, decisions: {}, ledger: null, i18n: {}, scenarios: {} };
const person = { id: "p", name: "程序" };
const draft: Bundle = {
  id: "1",
  key: "k",
  name: "流程",
  state: "draft",
  version: null,
  basedOn: 1,
  createdBy: person,
  createdAt: "2026-03-02T01:00:00Z",
  publishedBy: null,
  publishedAt: null,
  note: null,
  revision: 1,
  content,
};

const draftAfter = (...acts: readonly DraftAct[]) => acts.reduce(draftReducer, openDraftState(draft));
const change: DraftAct = { kind: "change", part: { bpmn: "<b/>" } };
const answered = (revision: number, bpmn: string): Bundle => ({ ...draft, revision, content: { ...content, bpmn } });

describe("A draft in the editor", () => {
  it("is saved once the server has what stands on the page", () => {
    expect(isDirty(draftAfter(change))).to.equal(true);
    const saved = draftAfter(change, { kind: "send" }, { kind: "saved", bundle: answered(2, "<b/>") });
    expect(isDirty(saved)).to.equal(false);
    expect(saved.saved.revision).to.equal(2);
  });

  it("keeps what was typed while the answer was on its way", () => {
    const typed: DraftAct = { kind: "change", part: { bpmn: "<c/>" } };
    const state = draftAfter(change, { kind: "send" }, typed, { kind: "saved", bundle: answered(2, "<b/>") });
    expect(state.content.bpmn).to.equal("<c/>");
    expect(isDirty(state)).to.equal(true);
  });

  it("keeps both texts in a conflict until one is chosen", () => {
    const failed: DraftAct = { kind: "failed", error: new Error("409"), isConflict: true };
    const theirs = answered(5, "<theirs/>");
    const mine = draftAfter(change, { kind: "send" }, failed, { kind: "keepMine", theirs });
    expect([mine.content.bpmn, mine.saved.revision, isDirty(mine), mine.conflict]).to.deep.equal(["<b/>", 5, true, false]);
    const taken = draftAfter(change, { kind: "send" }, failed, { kind: "takeTheirs", theirs });
    expect([taken.content.bpmn, isDirty(taken)]).to.deep.equal(["<theirs/>", false]);
  });
});
