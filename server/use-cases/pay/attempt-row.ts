import { type AttemptState, attemptStates } from "../../../core/attempt.ts";
import { tables } from "../../../core/generated/tables.ts";
import { normalGuid } from "../../../core/ids.ts";
import type { Row, Versioned } from "../../ports/dataverse.ts";

const { columns } = tables.paymentAttempt;

/** A press of Pay, as its row says it. */
export interface Attempt {
  readonly id: string;
  readonly etag: string;
  readonly state: AttemptState;
  readonly profileId: string | undefined;
  readonly table: string;
  /** GUID of the source row. */
  readonly recordId: string;
  /** What the payer was shown: major units, ISO code in capitals. */
  readonly amount: number;
  readonly currency: string;
  readonly confirmationToken: string | undefined;
  readonly replyKey: string | undefined;
  /** The page that pays, as the browser says. */
  readonly returnTo: string | undefined;
  /** Set once the attempt was answered for the first time. */
  readonly payment: { readonly id: string; readonly intentId: string } | undefined;
  /** GUID of the contact who pressed Pay on a portal. */
  readonly visitor: string | undefined;
  /** GUID of the user who made the row: on a form, whoever sits before it. */
  readonly createdBy: string | undefined;
  /** Staff enter the card of a payer on the telephone, as the browser says. */
  readonly telephone: boolean;
  /** Milliseconds since 1970. */
  readonly createdAtMs: number;
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const stateOf = (value: unknown): AttemptState => {
  const names = Object.keys(attemptStates) as AttemptState[];
  return names.find((name) => attemptStates[name] === value) ?? "waiting";
};

/** States that are final: a repetition of the attempt finds its answer there. */
export const isSettled = (state: AttemptState): boolean =>
  state === "succeeded" || state === "declined" || state === "rejected" || state === "expired";

const paymentIn = (row: Row): Attempt["payment"] => {
  const id = text(row[`_${columns.paymentid}_value`]);
  const intentId = text(row[columns.gatewayreference]);
  return id && intentId ? { id, intentId } : undefined;
};

export const attemptOf = ({ row, etag }: Versioned): Attempt => ({
  id: normalGuid(String(row[columns.id])),
  etag,
  state: stateOf(row[columns.state]),
  profileId: text(row[`_${columns.profileid}_value`]),
  table: text(row[columns.sourcetable]) ?? "",
  recordId: normalGuid(text(row[columns.sourceid]) ?? ""),
  amount: Number(row[columns.amount]),
  currency: text(row[columns.currency]) ?? "",
  confirmationToken: text(row[columns.confirmationtoken]),
  replyKey: text(row[columns.replykey]),
  returnTo: text(row[columns.returnto]),
  payment: paymentIn(row),
  visitor: text(row[columns.visitorid]),
  createdBy: text(row["_createdby_value"]),
  telephone: row[columns.telephone] === true,
  createdAtMs: Date.parse(String(row[columns.createdon])),
});
