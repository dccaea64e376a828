import { tables } from "../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { err, ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import type { DataverseFault, Row, Versioned } from "../../ports/dataverse.ts";
import type { Book } from "./book.ts";
import { writeChildren } from "./children.ts";
import { latestStamp } from "../../../core/fold/observation.ts";
import { dateTime, differences, paymentColumns } from "./columns.ts";

export interface PaymentToWrite {
  /** GUID of the Payment row. */
  readonly id: string;
  readonly intentId: string;
  /** The version that the decision rests on, and what the row said then. */
  readonly base: Versioned;
  readonly facts: PaymentFacts;
  readonly truth: GatewayTruth;
  readonly also?: Row | undefined;
}

const patch = async (wanted: PaymentToWrite, values: Row, book: Book): Promise<Result<Versioned, DataverseFault>> => {
  if (Object.keys(values).length === 0) {
    book.count("payment-unchanged");
    return ok(wanted.base);
  }
  const { columns, set } = tables.payment;
  const heardAt = latestStamp(Object.values(book.memory.recall(wanted.intentId).state.live));
  const stamped = heardAt === undefined ? values : { ...values, [columns.lasteventon]: dateTime(heardAt) };
  const address = { set, id: wanted.id };
  const written = await book.ports.dataverse.update(address, stamped, { ifMatch: wanted.base.etag });
  book.count(written.ok ? "payment-written" : "lost-race");
  return written;
};

/**
 * Brings the Payment row and its Refund and Dispute rows to what the facts say, with as few requests as that takes: none when the
 * row says so already. After any failure nothing is remembered, so that the next look starts from the row itself.
 */
export const writePayment = async (wanted: PaymentToWrite, book: Book): Promise<Result<Versioned, DataverseFault>> => {
  const { base, facts, also, intentId, truth } = wanted;
  const values = differences(base.row, { ...paymentColumns(facts), ...also });
  const written = await patch(wanted, values, book);
  if (!written.ok) {
    book.memory.keep(intentId, { payment: undefined });
    return written;
  }
  book.memory.keep(intentId, { payment: written.value });
  const children = await writeChildren({ payment: written.value, intentId, truth }, book);
  if (children.ok) return written;
  book.memory.forget(intentId);
  return err(children.error);
};
