import { disputeStates, projectDispute } from "../../../core/dispute-facts.ts";
import { choices, tables } from "../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { decimalOf } from "../../../core/money.ts";
import { projectRefund, refundStates } from "../../../core/refund-facts.ts";
import type { Row } from "../../ports/dataverse.ts";
import { dateTime } from "./columns.ts";

/** A Refund or Dispute row: found by its gateway reference, which is an alternate key. */
export interface Child {
  readonly set: string;
  readonly reference: string;
  readonly values: Row;
  /** GUID of the row that staff asked with, as the gateway's object says: a hint. */
  readonly rowHint: string | null;
}

type Movements = Pick<GatewayTruth, "refunds" | "disputes">;

const refundReasons: Readonly<Record<string, number>> = choices.refundReason;

const refundsOf = ({ refunds }: Movements): readonly Child[] => {
  const { columns, set } = tables.refund;
  return refunds.map(projectRefund).map((facts) => ({
    set,
    reference: facts.reference,
    rowHint: facts.rowHint,
    values: {
      [columns.amount]: decimalOf(facts),
      [columns.state]: refundStates[facts.state],
      [columns.refundreason]: refundReasons[facts.reason ?? ""] ?? null,
      [columns.failurereason]: facts.failureReason,
    },
  }));
};

const disputesOf = ({ disputes }: Movements): readonly Child[] => {
  const { columns, set } = tables.dispute;
  return disputes.map(projectDispute).map((facts) => ({
    set,
    reference: facts.reference,
    rowHint: null,
    values: {
      [columns.amount]: decimalOf(facts),
      [columns.state]: disputeStates[facts.state],
      [columns.reasoncode]: facts.reasonCode,
      [columns.evidencedueby]: facts.evidenceDueBy === null ? null : dateTime(facts.evidenceDueBy),
    },
  }));
};

/** What the Refund and Dispute rows of a payment must say. */
export const childrenOf = (movements: Movements): readonly Child[] => [
  ...refundsOf(movements),
  ...disputesOf(movements),
];
