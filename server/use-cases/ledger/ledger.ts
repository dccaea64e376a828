import { randomUUID } from "node:crypto";
import type { Ledger } from "../../ports/ledger.ts";
import { applyHeard, type Heard } from "./apply-events.ts";
import type { Book, Tally } from "./book.ts";
import { createMemory } from "./memory.ts";
import type { ApplyAnswer } from "./news.ts";
import { createOneAtATime } from "./one-at-a-time.ts";
import type { LedgerPorts } from "./ports.ts";
import { recordAnswer } from "./record.ts";
import { settle } from "./settle.ts";

/** Some 2 KB each. */
const paymentsRemembered = 10_000;

/** The ledger, as those know it who handle webhook events. */
export interface EventLedger extends Ledger {
  /** Folds what was heard of one payment of this account and mode into its rows. */
  apply(heard: Heard): ApplyAnswer;
  /** Asks the gateway and brings the payment's rows to the truth; makes them when the payment is ours, or all are tracked. */
  bring(intentId: string): ApplyAnswer;
  /** What happened how often since the start. */
  tallies(): Readonly<Partial<Record<Tally, number>>>;
}

/** The one place that writes what the gateway says onto Payment, Refund and Dispute rows. */
export const createLedger = (ports: LedgerPorts): EventLedger => {
  const tallies: Partial<Record<Tally, number>> = {};
  const book: Book = {
    ports,
    memory: createMemory(paymentsRemembered),
    oneAtATime: createOneAtATime(),
    newId: randomUUID,
    count: (what) => {
      tallies[what] = (tallies[what] ?? 0) + 1;
    },
  };
  return {
    apply: (heard) => applyHeard(heard, book),
    bring: (intentId) => applyHeard({ intentId, observations: [], isUnreadable: true, journal: () => [] }, book),
    refetch: (payment, also) => book.oneAtATime(payment.intentId, () => settle({ ...payment, also }, book)),
    record: (payment, intent, also) => book.oneAtATime(intent.id, () => recordAnswer({ payment, intent, also }, book)),
    tallies: () => tallies,
  };
};
