import { tables } from "../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { isGuid, normalGuid } from "../../../core/ids.ts";
import { ok } from "../../../core/result.ts";
import type { Answer, Row, RowAddress, Write } from "../../ports/dataverse.ts";
import type { Book } from "./book.ts";
import { type Child, childrenOf } from "./children.ts";

export interface Family {
  /** GUID of the Payment row. */
  readonly paymentId: string;
  /** The Payment row as far as it is known: whose it is, and in which currency. */
  readonly row: Row;
  readonly intentId: string;
  readonly truth: GatewayTruth;
}

export interface ChildWrites {
  readonly writes: readonly Write[];
  /** To be remembered once they are written: gateway reference → what the row was told. */
  readonly told: Readonly<Record<string, string>>;
}

/** A child belongs to whom its payment belongs, and is in its currency. */
const inherited = ({ paymentId, row }: Family): Row => {
  const { columns, navigation, set } = tables.payment;
  const currency = row[`_${columns.transactioncurrencyid}_value`];
  const team = row["_owningteam_value"];
  const user = row["_owninguser_value"];
  return {
    [`${tables.refund.navigation.paymentid}@odata.bind`]: `/${set}(${paymentId})`,
    ...(typeof currency === "string" && {
      [`${navigation.transactioncurrencyid}@odata.bind`]: `/transactioncurrencies(${currency})`,
    }),
    ...(typeof team === "string"
      ? { "ownerid@odata.bind": `/teams(${team})` }
      : typeof user === "string" && { "ownerid@odata.bind": `/systemusers(${user})` }),
  };
};

/** The row that staff asked with, if it is of this payment and has no other refund's reference: metadata proves nothing. */
const askedWith = async (child: Child, family: Family, book: Book): Answer<RowAddress | undefined> => {
  const { columns, set } = tables.refund;
  if (child.rowHint === null || !isGuid(child.rowHint)) return ok(undefined);
  const byReference = { set, key: { [columns.gatewayreference]: child.reference } };
  const taken = await book.ports.dataverse.retrieve(byReference, { select: [columns.gatewayreference] });
  if (taken.ok || taken.error.kind !== "not-found") return taken.ok ? ok(undefined) : taken;
  const address = { set, id: normalGuid(child.rowHint) };
  const read = await book.ports.dataverse.retrieve(address);
  if (!read.ok) return read.error.kind === "not-found" ? ok(undefined) : read;
  const { row } = read.value;
  const isOf = normalGuid(String(row[`_${columns.paymentid}_value`] ?? "")) === normalGuid(family.paymentId);
  return ok(isOf && (row[columns.gatewayreference] ?? null) === null ? address : undefined);
};

const writeOf = async (child: Child, family: Family, book: Book): Answer<Write> => {
  const address = { set: child.set, key: { cfl_gatewayreference: child.reference } };
  if (child.reference in book.memory.recall(family.intentId).children)
    return ok({ kind: "update", address, values: child.values, ifMatch: "*" });
  const asked = await askedWith(child, family, book);
  if (!asked.ok) return asked;
  if (asked.value === undefined)
    return ok({ kind: "upsert", address, values: { ...child.values, ...inherited(family) } });
  const values = { ...child.values, cfl_gatewayreference: child.reference };
  return ok({ kind: "update", address: asked.value, values, ifMatch: "*" });
};

/** What must be written of the refunds and disputes, but for what is known to be written already. */
export const childWrites = async (family: Family, book: Book): Answer<ChildWrites> => {
  const { children } = book.memory.recall(family.intentId);
  const writes: Write[] = [];
  const told: Record<string, string> = {};
  for (const child of childrenOf(family.truth)) {
    const said = JSON.stringify(child.values);
    if (children[child.reference] === said) continue;
    const write = await writeOf(child, family, book);
    if (!write.ok) return write;
    writes.push(write.value);
    told[child.reference] = said;
  }
  return ok({ writes, told });
};

/** Rows that were just told something need not be told again. */
export const rememberTold = (intentId: string, told: ChildWrites["told"], { memory }: Book): void => {
  memory.keep(intentId, { children: { ...memory.recall(intentId).children, ...told } });
};
