import type { GatewayIntent } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import { isGuid, normalGuid } from "../../../core/ids.ts";
import { decimalOf } from "../../../core/money.ts";
import { err, ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import type { DataverseFault, Row, Versioned } from "../../ports/dataverse.ts";
import type { Book } from "./book.ts";

const { columns, set } = tables.payment;

/** Whose payment an intent is that no row refers to yet. */
export type Claim =
  /** Ours: its row has taken it. */
  | { readonly kind: "adopted"; readonly payment: Versioned }
  /** Ours and untouched: whoever is making it will write it down in a moment. */
  | { readonly kind: "in-the-making"; readonly paymentId: string }
  /** Ours by its metadata, but its row is not there (yet). */
  | { readonly kind: "missing"; readonly paymentId: string }
  /** Not ours. `why`, when it pretended to be. */
  | { readonly kind: "foreign"; readonly why: string };

type Answer<Value> = Promise<Result<Value, DataverseFault>>;

/** The row that refers to this intent. */
export const findByReference = async (intentId: string, { ports }: Book): Answer<Versioned | undefined> => {
  const answer = await ports.dataverse.retrieve({ set, key: { [columns.gatewayreference]: intentId } });
  if (answer.ok) return answer;
  return answer.error.kind === "not-found" ? ok(undefined) : err(answer.error);
};

/** Nobody has tried to pay with it yet. */
export const isUntouched = (intent: GatewayIntent): boolean =>
  intent.status === "requires_payment_method" && intent.latest_charge === null && intent.last_payment_error === null;

/** Metadata is a hint that anybody with a key may write: mode, currency and amount must agree before a row takes an intent for its own. */
const disagreement = (row: Row, intent: GatewayIntent, code: string): string | undefined => {
  const reference = row[columns.gatewayreference];
  if (typeof reference === "string" && reference !== intent.id) return `the payment already has ${reference}`;
  if (row[columns.livemode] !== intent.livemode) return "the mode differs";
  if (code !== intent.currency.toUpperCase()) return "the currency differs";
  return Number(row[columns.amount]) === decimalOf(intent) ? undefined : "the amount differs";
};

const adopt = async (payment: Versioned, intent: GatewayIntent, book: Book): Answer<Claim> => {
  const { dataverse, currencies } = book.ports;
  const { row, etag } = payment;
  const paymentId = String(row[columns.id]);
  const currency = await currencies.byId(String(row[`_${columns.transactioncurrencyid}_value`]));
  if (!currency.ok) return currency;
  const why = disagreement(row, intent, currency.value.code);
  if (why !== undefined) return ok({ kind: "foreign", why });
  if (row[columns.gatewayreference] === intent.id) return ok({ kind: "adopted", payment });
  if (isUntouched(intent)) return ok({ kind: "in-the-making", paymentId });
  const values = { [columns.gatewayreference]: intent.id };
  const written = await dataverse.update({ set, id: paymentId }, values, { ifMatch: etag });
  if (!written.ok) return written;
  book.count("adopted");
  return ok({ kind: "adopted", payment: written.value });
};

/** Judges an intent that no row refers to by its metadata, organisation first. */
export const claim = async (intent: GatewayIntent, book: Book): Answer<Claim> => {
  const { cfl_payment: hint = "", cfl_organization: owner = "" } = intent.metadata;
  if (hint === "" && owner === "") return ok({ kind: "foreign", why: "it was made elsewhere" });
  const { dataverse } = book.ports;
  const organization = await dataverse.organizationId();
  if (!organization.ok) return organization;
  if (!isGuid(owner) || normalGuid(owner) !== normalGuid(organization.value)) {
    return ok({ kind: "foreign", why: "it belongs to another organisation" });
  }
  if (!isGuid(hint)) return ok({ kind: "foreign", why: "it names no payment" });
  const paymentId = normalGuid(hint);
  const read = await dataverse.retrieve({ set, id: paymentId });
  if (read.ok) return adopt(read.value, intent, book);
  return read.error.kind === "not-found" ? ok({ kind: "missing", paymentId }) : read;
};
