import { factsOf } from "../../../core/fold.ts";
import type { Reading, View } from "../../../core/fold/reading.ts";
import { tables } from "../../../core/generated/tables.ts";
import { err, ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import { paymentStatuses } from "../../../core/status.ts";
import type { Versioned } from "../../ports/dataverse.ts";
import type { LedgerFault, Settled } from "../../ports/ledger.ts";
import type { Book } from "./book.ts";
import { mayFollow } from "./forgotten.ts";
import { settle } from "./settle.ts";
import { type Journal, writePayment } from "./write-payment.ts";

/** What an event came to. */
export type Applied =
  | {
      readonly kind: "written";
      readonly paymentId: string;
      /** When the payment's status changed by it, and attempts may have waited for that. */
      readonly moved?: Settled;
    }
  /** Its payment's row is not there (yet). */
  | { readonly kind: "missing"; readonly why: string }
  /** Nothing of ours. */
  | { readonly kind: "ignored"; readonly why: string };

export type ApplyAnswer = Promise<Result<Applied, LedgerFault>>;

/** What was learnt of a payment, and how that reads. */
export interface News {
  readonly intentId: string;
  readonly reading: Reading;
  /** `payment_intent.created` and nothing else: it says nothing that a row does not say from its beginning. */
  readonly isBirth: boolean;
  /** `payment_intent.created` is among it: most likely there is no row yet. */
  readonly hasBirth: boolean;
  readonly journal: Journal;
}

const { columns } = tables.payment;

/** While a payment stands like this an attempt may wait for its end. */
const awaited = new Set<unknown>([
  paymentStatuses.created,
  paymentStatuses.requires_action,
  paymentStatuses.processing,
]);

/** Compares with what the row said before, to tell whether attempts must follow. */
export const appliedTo = (before: Versioned, settled: Settled): Applied => {
  const paymentId = String(settled.payment.row[columns.id] ?? before.row[columns.id]);
  const said = before.row[columns.status];
  const isMoved = said !== paymentStatuses[settled.facts.status] && (said === undefined || awaited.has(said));
  return { kind: "written", paymentId, ...(isMoved && { moved: settled }) };
};

/** Only the journal: the rows say so already. */
export const writeJournal = async (paymentId: string, news: News, book: Book): ApplyAnswer => {
  const written = await book.ports.dataverse.transact(news.journal(paymentId));
  return written.ok ? ok({ kind: "written", paymentId }) : err({ kind: "dataverse", fault: written.error });
};

/** Writes a view of the events as it is. */
export const writeView = async (
  before: Versioned,
  { view, journal }: { readonly view: View; readonly journal: Journal },
  book: Book,
): Promise<Result<Settled, LedgerFault>> => {
  const { truth } = view;
  const facts = factsOf({ kind: "decided", view });
  const id = String(before.row[columns.id]);
  const intentId = truth.intent.id;
  if (facts === undefined) return err({ kind: "contended" });
  const written = await writePayment({ id, intentId, base: before, facts, truth, journal }, book);
  if (written.ok) return ok({ facts, intent: truth.intent, payment: written.value });
  return written.error.kind === "version-differs"
    ? settle({ id, intentId, journal }, book)
    : err({ kind: "dataverse", fault: written.error });
};

const isForgotten = (fault: LedgerFault): boolean => fault.kind === "gateway" && fault.fault.kind === "not-found";

/** Asks the gateway; when that has never heard of the payment (or no longer), the events' own word is the best there is. */
export const settleOrBelieve = async (
  before: Versioned,
  { intentId, reading, journal }: News,
  book: Book,
): Promise<Result<Settled, LedgerFault>> => {
  const settled = await settle({ id: String(before.row[columns.id]), intentId, base: before, journal }, book);
  if (settled.ok || !isForgotten(settled.error) || reading.view === undefined) return settled;
  book.ports.log.warn("gateway-forgot", { intent: intentId });
  return mayFollow(before, reading.view) ? writeView(before, { view: reading.view, journal }, book) : settled;
};
