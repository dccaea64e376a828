import { disputeStates } from "../../../core/dispute-facts.ts";
import { choices, tables } from "../../../core/generated/tables.ts";
import { refundStates } from "../../../core/refund-facts.ts";
import type { Row } from "../../ports/dataverse.ts";
import type { NoticeKind } from "./notice.ts";

const { payment, refund, dispute, gatewayEvent } = tables;

const ofDispute = new Map<unknown, NoticeKind>([
  [disputeStates.warning_needs_response, "inquiry-opened"],
  [disputeStates.needs_response, "dispute-opened"],
  [disputeStates.lost, "dispute-lost"],
]);

/** Asked for, and the money has not arrived: failed at the bank, or cancelled at the gateway. */
const ofRefund = new Map<unknown, NoticeKind>([
  [refundStates.failed, "refund-failed"],
  [refundStates.canceled, "refund-failed"],
]);

/** Waited for long enough, or refused for good: it is applied when somebody replays it. */
const ofEvent = new Map<unknown, NoticeKind>([[choices.eventState.dead_letter, "event-given-up"]]);

const occasions: Readonly<Record<string, ReadonlyMap<unknown, NoticeKind>>> = {
  [dispute.set]: ofDispute,
  [refund.set]: ofRefund,
  [gatewayEvent.set]: ofEvent,
};

/** What a Refund, Dispute or Gateway event row in this state asks of a person, if anything. `set`: its table's. */
export const occasionOf = (set: string, state: unknown): NoticeKind | undefined => occasions[set]?.get(state);

const flags = [
  [payment.columns.fraudwarning, "fraud-warning"],
  [payment.columns.underreview, "under-review"],
] as const;

/** The flags that are set in these values of a Payment row. */
export const flagged = (values: Row): readonly NoticeKind[] =>
  flags.filter(([column]) => values[column] === true).map(([, kind]) => kind);

/** Where the record is that a notice speaks of. */
export type Subject = typeof dispute | typeof refund | typeof payment | typeof gatewayEvent;

export const subjectOf = (kind: NoticeKind): Subject => {
  switch (kind) {
    case "inquiry-opened":
    case "dispute-opened":
    case "dispute-lost":
      return dispute;
    case "refund-failed":
      return refund;
    case "fraud-warning":
    case "under-review":
      return payment;
    case "event-given-up":
      return gatewayEvent;
  }
};
