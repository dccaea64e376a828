import { amountInWords } from "../amounts.ts";
import type { World } from "../world.ts";
import { escaped, page } from "./page.ts";

/** What `receipt_url` of a charge leads to. */
export const receiptPage = (world: World, chargeId: string): Response => {
  const charge = world.store.charge.get(chargeId);
  if (!charge?.paid) return page("No such receipt", "", 404);
  const amount = escaped(amountInWords(charge.amount, charge.currency));
  return page("Receipt", `<p>${amount}, paid. Reference ${escaped(charge.id)}.</p>`);
};
