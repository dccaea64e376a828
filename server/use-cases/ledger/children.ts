import { disputeStates, projectDispute } from "../../../core/dispute-facts.ts";
import { choices, tables } from "../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { decimalOf } from "../../../core/money.ts";
import { projectRefund, refundStates } from "../../../core/refund-facts.ts";
import { ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import type { DataverseFault, Row, Versioned } from "../../ports/dataverse.ts";
import type { Book } from "./book.ts";
import { dateTime } from "./columns.ts";

/** A Refund or Dispute row: found by its gateway reference, which is an alternate key. */
interface Child {
  readonly set: string;
  readonly reference: string;
  readonly values: Row;
}

export interface Family {
  readonly payment: Versioned;
  readonly intentId: string;
  readonly truth: GatewayTruth;
}

const refundReasons: Readonly<Record<string, number>> = choices.refundReason;

const refundsOf = ({ refunds }: GatewayTruth): readonly Child[] => {
  const { columns, set } = tables.refund;
  return refunds.map(projectRefund).map((facts) => ({
    set,
    reference: facts.reference,
    values: {
      [columns.amount]: decimalOf(facts),
      [columns.state]: refundStates[facts.state],
      [columns.refundreason]: refundReasons[facts.reason ?? ""] ?? null,
      [columns.failurereason]: facts.failureReason,
    },
  }));
};

const disputesOf = ({ disputes }: GatewayTruth): readonly Child[] => {
  const { columns, set } = tables.dispute;
  return disputes.map(projectDispute).map((facts) => ({
    set,
    reference: facts.reference,
    values: {
      [columns.amount]: decimalOf(facts),
      [columns.state]: disputeStates[facts.state],
      [columns.reasoncode]: facts.reasonCode,
      [columns.evidencedueby]: facts.evidenceDueBy === null ? null : dateTime(facts.evidenceDueBy),
    },
  }));
};

/** A child belongs to whom its payment belongs, and is in its currency. */
const inherited = ({ row }: Versioned): Row => {
  const { columns, navigation, set } = tables.payment;
  const currency = row[`_${columns.transactioncurrencyid}_value`];
  const team = row["_owningteam_value"];
  const user = row["_owninguser_value"];
  return {
    [`${tables.refund.navigation.paymentid}@odata.bind`]: `/${set}(${String(row[columns.id])})`,
    ...(typeof currency === "string" && {
      [`${navigation.transactioncurrencyid}@odata.bind`]: `/transactioncurrencies(${currency})`,
    }),
    ...(typeof team === "string"
      ? { "ownerid@odata.bind": `/teams(${team})` }
      : typeof user === "string" && { "ownerid@odata.bind": `/systemusers(${user})` }),
  };
};

const createOrUpdate = async (
  child: Child,
  { isKnown, family }: { readonly isKnown: boolean; readonly family: Family },
  { ports: { dataverse } }: Book,
): Promise<Result<unknown, DataverseFault>> => {
  const address = { set: child.set, key: { cfl_gatewayreference: child.reference } };
  const update = () => dataverse.update(address, child.values, { ifMatch: "*" });
  if (isKnown) {
    const updated = await update();
    if (updated.ok || updated.error.kind !== "not-found") return updated;
  }
  const created = await dataverse.createAt(address, { ...child.values, ...inherited(family.payment) });
  return created.ok || created.error.kind !== "already-exists" ? created : update();
};

/** Writes the refunds and disputes that are not known to be written already. */
export const writeChildren = async (family: Family, book: Book): Promise<Result<unknown, DataverseFault>> => {
  const { intentId, truth } = family;
  for (const child of [...refundsOf(truth), ...disputesOf(truth)]) {
    const { children } = book.memory.recall(intentId);
    const said = JSON.stringify(child.values);
    if (children[child.reference] === said) continue;
    const written = await createOrUpdate(child, { isKnown: child.reference in children, family }, book);
    if (!written.ok) return written;
    book.memory.keep(intentId, { children: { ...children, [child.reference]: said } });
  }
  return ok(undefined);
};
