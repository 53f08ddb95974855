import type { Matter } from "../domain/matter.ts";
import { Refusal } from "../domain/refusal.ts";
import type { World } from "./world.ts";

const mostWrongCodes = 10;

/**
 * The matter of a receipt number and query code. An unknown number and a wrong code look the same; after ten wrong codes the matter is
 * locked for look-up until its unit gives a new code.
 */
export async function matterForCitizen(
  world: World,
  { receiptNumber, queryCode }: { readonly receiptNumber: string; readonly queryCode: string },
): Promise<Matter> {
  const matter = await world.unitOfWork.read((repositories) => repositories.matters.findByReceipt(receiptNumber));
  if (matter === null) throw new Refusal("QUERY_CODE_WRONG");
  if (matter.wrongQueryCodes >= mostWrongCodes) throw new Refusal("QUERY_CODE_LOCKED");
  if (world.secrets.queryCodeMatches(queryCode, matter.queryCodeHash)) return matter;
  await world.unitOfWork.transact(async ({ matters }) => {
    const current = await matters.get(matter.id);
    await matters.save({ ...current, wrongQueryCodes: current.wrongQueryCodes + 1 });
  });
  throw new Refusal("QUERY_CODE_WRONG");
}
