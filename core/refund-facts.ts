import type { GatewayRefund } from "./gateway-objects.ts";

/** How a refund stands: the words of `core/` and the numbers of the choice `cfl_refundstate`. */
export const refundStates = {
  requested: 413500000,
  requires_action: 413500001,
  pending: 413500002,
  succeeded: 413500003,
  failed: 413500004,
  canceled: 413500005,
  rejected: 413500006,
} as const;

export type RefundState = keyof typeof refundStates;

/** What a Refund row must say. Amount in minor units. */
export interface RefundFacts {
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly state: RefundState;
  readonly reason: string | null;
  readonly failureReason: string | null;
  /** GUID of the Refund row that asked for it, as the refund's own metadata says: a hint. */
  readonly rowHint: string | null;
}

/** Null and new statuses count as pending: money that is not known to have moved has not. */
export const refundStateOf = (status: string | null): RefundState => {
  switch (status) {
    case "requires_action":
    case "succeeded":
    case "failed":
    case "canceled":
      return status;
    default:
      return "pending";
  }
};

export const projectRefund = (refund: GatewayRefund): RefundFacts => ({
  reference: refund.id,
  amount: refund.amount,
  currency: refund.currency,
  state: refundStateOf(refund.status),
  reason: refund.reason,
  failureReason: refund.failure_reason ?? null,
  rowHint: refund.metadata?.["cfl_refund"] ?? null,
});

const sumOf = (refunds: readonly GatewayRefund[], states: readonly RefundState[]): number =>
  refunds.reduce((sum, refund) => (states.includes(refundStateOf(refund.status)) ? sum + refund.amount : sum), 0);

/** Money that went back. A refund that failed later has come back to the account and no longer counts. */
export const refundedAmount = (refunds: readonly GatewayRefund[]): number => sumOf(refunds, ["succeeded"]);

/** Money on its way back: shown apart, not yet refunded. */
export const refundPendingAmount = (refunds: readonly GatewayRefund[]): number =>
  sumOf(refunds, ["pending", "requires_action"]);
