import type { Settled } from "../../ports/ledger.ts";
import type { Attempt } from "./attempt-row.ts";

/** What a press of Pay came to. */
export interface Outcome extends Settled {
  /** The money had come, or was on its way, before this press: by another one. */
  readonly isByAnother?: true;
}

/** Found as it stands, and not brought about by the press that found it. */
export const byAnother = (settled: Settled): Outcome => ({ ...settled, isByAnother: true });

/**
 * Stripe's page with the receipt, which opens to whoever has its address: so only the press that paid is told it. Of those
 * that are looked at again later, it is the ones that waited for the bank: only their own confirmation can have asked it.
 */
export const receiptFor = (attempt: Pick<Attempt, "state" | "payment">, outcome: Outcome): string | undefined => {
  const isOwn = attempt.payment === undefined ? outcome.isByAnother !== true : attempt.state === "requires_action";
  return isOwn ? (outcome.facts.receiptUrl ?? undefined) : undefined;
};
