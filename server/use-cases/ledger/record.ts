import { factsOf, fold } from "../../../core/fold.ts";
import type { Observation } from "../../../core/fold/observation.ts";
import type { Reading } from "../../../core/fold/reading.ts";
import type { GatewayIntent } from "../../../core/gateway-objects.ts";
import { leanCharge, leanIntent } from "../../../core/lean-objects.ts";
import { methodIdOf } from "../../../core/order/snapshot.ts";
import { err, ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import type { Row } from "../../ports/dataverse.ts";
import type { LedgerFault, Settled } from "../../ports/ledger.ts";
import type { Book } from "./book.ts";
import { settle } from "./settle.ts";
import { writePayment } from "./write-payment.ts";

export interface Answered {
  /** The row and its version, read before the call. */
  readonly payment: { readonly id: string; readonly etag: string };
  readonly intent: GatewayIntent;
  readonly also?: Row | undefined;
}

/** Attempts are numbered as their answers come: one payment's attempts are made one after the other. */
const observe = (intent: GatewayIntent, book: Book): Observation => {
  const { ordinals } = book.memory.recall(intent.id).state;
  const method = methodIdOf(intent);
  const known = method === null ? undefined : ordinals[method];
  const charge = intent.latest_charge;
  return {
    kind: "answer",
    id: `answer:${book.newId()}`,
    ordinal: method === null ? undefined : (known ?? Object.keys(ordinals).length + 1),
    intent: leanIntent(intent),
    charge: typeof charge === "object" && charge !== null ? leanCharge(charge) : undefined,
  };
};

/** Fee and net may follow; anything else in doubt is worth a read, and so is news that overtook the answer. */
const isSettledBy = (reading: Reading, intent: GatewayIntent): boolean =>
  reading.view?.truth.intent.status === intent.status &&
  (reading.kind === "decided" || reading.doubt === "transaction-unknown");

/** Writes a fresh answer to our own call under the version that was read before the call. */
export const recordAnswer = async (answered: Answered, book: Book): Promise<Result<Settled, LedgerFault>> => {
  const { payment, intent, also } = answered;
  const known = book.memory.recall(intent.id).payment;
  const base = known?.etag === payment.etag ? known : { row: {}, etag: payment.etag };
  const { state, reading } = fold(book.memory.recall(intent.id).state, observe(intent, book));
  book.memory.keep(intent.id, { state, payment: undefined });
  const facts = factsOf(reading);
  if (facts === undefined || reading.view === undefined || !isSettledBy(reading, intent)) {
    return settle({ id: payment.id, intentId: intent.id, base, also }, book);
  }
  const { truth } = reading.view;
  const written = await writePayment({ id: payment.id, intentId: intent.id, base, facts, also, truth }, book);
  if (written.ok) return ok({ facts, intent, payment: written.value });
  if (written.error.kind === "version-differs") return settle({ id: payment.id, intentId: intent.id, also }, book);
  return err({ kind: "dataverse", fault: written.error });
};
