import { choices, tables } from "../../../core/generated/tables.ts";
import { normalGuid } from "../../../core/ids.ts";
import type { Row, Versioned } from "../../ports/dataverse.ts";

const guid = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? normalGuid(value) : undefined;

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const wordOf = <Word extends string>(words: Readonly<Record<Word, number>>, value: unknown): Word | undefined =>
  (Object.keys(words) as Word[]).find((word) => words[word] === value);

/** What a Refund and a Payment action have in common. */
export interface CommandRow {
  readonly id: string;
  readonly etag: string;
  /** GUID of the Payment. */
  readonly paymentId: string | undefined;
  /** Major units; undefined: all there is. */
  readonly amount: number | undefined;
  /** GUID of the currency that the amount was entered in. */
  readonly currencyId: string | undefined;
  /** Milliseconds since 1970, by Dataverse's clock. */
  readonly askedAtMs: number;
  /** GUID of the user who asked. */
  readonly askedBy: string | undefined;
}

const commandOf = ({ row, etag }: Versioned, id: string): CommandRow => ({
  id: normalGuid(id),
  etag,
  paymentId: guid(row["_cfl_paymentid_value"]),
  amount: typeof row["cfl_amount"] === "number" ? row["cfl_amount"] : undefined,
  currencyId: guid(row["_transactioncurrencyid_value"]),
  askedAtMs: Date.parse(String(row["createdon"])),
  askedBy: guid(row["_createdby_value"]),
});

export interface RefundRow extends CommandRow {
  readonly isRequested: boolean;
  readonly reason: keyof typeof choices.refundReason | undefined;
  /** `re_…` of the gateway's refund that the row stands for. */
  readonly reference: string | undefined;
  /** The answer in words, once there is one. */
  readonly message: string | undefined;
}

export const refundRowOf = (versioned: Versioned): RefundRow => {
  const { columns } = tables.refund;
  const row: Row = versioned.row;
  return {
    ...commandOf(versioned, String(row[columns.id])),
    isRequested: row[columns.state] === choices.refundState.requested,
    reason: wordOf(choices.refundReason, row[columns.refundreason]),
    reference: text(row[columns.gatewayreference]),
    message: text(row[columns.message]),
  };
};

export interface ActionRow extends CommandRow {
  readonly state: keyof typeof choices.actionState | undefined;
  readonly action: keyof typeof choices.actionKind | undefined;
  /** GUID of the Gateway event to replay. */
  readonly gatewayEventId: string | undefined;
}

export const actionRowOf = (versioned: Versioned): ActionRow => {
  const { columns } = tables.paymentAction;
  const row: Row = versioned.row;
  return {
    ...commandOf(versioned, String(row[columns.id])),
    state: wordOf(choices.actionState, row[columns.state]),
    action: wordOf(choices.actionKind, row[columns.kind]),
    gatewayEventId: guid(row[`_${columns.gatewayeventid}_value`]),
  };
};
