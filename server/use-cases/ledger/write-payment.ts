import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { latestStamp } from "../../../core/fold/observation.ts";
import { err, ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import type { DataverseFault, Row, Versioned, Write } from "../../ports/dataverse.ts";
import type { Book } from "./book.ts";
import { childWrites, type ChildWrites, rememberTold } from "./child-writes.ts";
import { dateTime, differences, paymentColumns } from "./columns.ts";
import { beginNews } from "./owners-news.ts";

/** Rows that tell what became of events, to be written with the payment that they speak of. */
export type Journal = (paymentId: string) => readonly Write[];

export interface PaymentToWrite {
  /** GUID of the Payment row. */
  readonly id: string;
  readonly intentId: string;
  /** The version that the decision rests on, and what the row said then. */
  readonly base: Versioned;
  readonly facts: PaymentFacts;
  readonly truth: GatewayTruth;
  readonly also?: Row | undefined;
  readonly journal?: Journal | undefined;
}

const { columns, set } = tables.payment;

/**
 * The Payment's own write stands first, under its version. It stands there for its children's sake, too, when it has nothing new
 * to say itself: of two servers the one with the older truth must not have the last word on a refund.
 */
const ownWrite = (wanted: PaymentToWrite, values: Row, book: Book): Write => {
  const heardAt = latestStamp(Object.values(book.memory.recall(wanted.intentId).state.live));
  const heard = heardAt === undefined ? {} : { [columns.lasteventon]: dateTime(heardAt) };
  const stamped = { [columns.livemode]: wanted.facts.livemode, ...values, ...heard };
  return { kind: "update", address: { set, id: wanted.id }, values: stamped, ifMatch: wanted.base.etag };
};

const writesOf = (wanted: PaymentToWrite, children: ChildWrites, book: Book) => {
  const values = differences(wanted.base.row, { ...paymentColumns(wanted.facts), ...wanted.also });
  const isMoved = Object.keys(values).length > 0 || children.writes.length > 0;
  const own = isMoved ? [ownWrite(wanted, values, book)] : [];
  return { isMoved, values, writes: [...own, ...children.writes, ...(wanted.journal?.(wanted.id) ?? [])] };
};

/** A row that went away or came to be behind our back: what was remembered is wrong, the next look starts from the rows. */
const failed = (fault: DataverseFault, intentId: string, { memory }: Book): Result<never, DataverseFault> => {
  if (fault.kind === "not-found" || fault.kind === "already-exists") {
    memory.forget(intentId);
    return err({ kind: "unavailable", detail: `a row of the payment changed: ${fault.kind}` });
  }
  memory.keep(intentId, { payment: undefined });
  return err(fault);
};

/**
 * Brings the Payment row, its Refund and Dispute rows and the journal to what the facts say, in one transaction: no request when
 * the rows say so already. After any failure the row is not remembered, so that the next look starts from the row itself.
 */
export const writePayment = async (wanted: PaymentToWrite, book: Book): Promise<Result<Versioned, DataverseFault>> => {
  const { base, intentId, truth } = wanted;
  const children = await childWrites({ paymentId: wanted.id, row: base.row, intentId, truth }, book);
  if (!children.ok) return children;
  const { isMoved, values, writes } = writesOf(wanted, children.value, book);
  const news = await beginNews(wanted, { values, told: children.value.told }, book);
  const written = await book.ports.dataverse.transact(writes);
  await news.kept;
  if (!written.ok) {
    if (isMoved) book.count(written.error.kind === "version-differs" ? "lost-race" : "write-failed");
    return failed(written.error, intentId, book);
  }
  const payment = isMoved ? (written.value[0] ?? base) : base;
  book.count(isMoved ? "payment-written" : "payment-unchanged");
  book.memory.keep(intentId, { payment });
  rememberTold(intentId, children.value.told, book);
  return ok(payment);
};
