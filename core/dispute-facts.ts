import type { GatewayDispute } from "./gateway-objects.ts";

/** How a dispute stands: the words of `core/` and the numbers of the choice `cfl_disputestate`. */
export const disputeStates = {
  warning_needs_response: 413500000,
  warning_under_review: 413500001,
  warning_closed: 413500002,
  needs_response: 413500003,
  under_review: 413500004,
  won: 413500005,
  lost: 413500006,
  prevented: 413500007,
  appeal_needs_response: 413500008,
  appeal_under_review: 413500009,
} as const;

export type DisputeState = keyof typeof disputeStates;

/** What a Dispute row must say. Amount in minor units, time in Unix seconds. */
export interface DisputeFacts {
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly state: DisputeState;
  readonly reasonCode: string;
  readonly evidenceDueBy: number | null;
}

const isDisputeState = (status: string): status is DisputeState => Object.hasOwn(disputeStates, status);

/** A status that Stripe adds later is under review: the money's fate is open. */
export const disputeStateOf = (status: string): DisputeState => {
  if (isDisputeState(status)) return status;
  return status.startsWith("appeal_") ? "appeal_under_review" : "under_review";
};

export const projectDispute = (dispute: GatewayDispute): DisputeFacts => ({
  reference: dispute.id,
  amount: dispute.amount,
  currency: dispute.currency,
  state: disputeStateOf(dispute.status),
  reasonCode: dispute.reason,
  evidenceDueBy: dispute.evidence_details.due_by,
});

export const isLost = (dispute: GatewayDispute): boolean => disputeStateOf(dispute.status) === "lost";

const openStates = new Set<DisputeState>([
  "needs_response",
  "under_review",
  "appeal_needs_response",
  "appeal_under_review",
]);

/** Money is held back and an answer is awaited. An inquiry (`warning_*`) moves no money. */
export const isOpen = (dispute: GatewayDispute): boolean => {
  const state = disputeStateOf(dispute.status);
  return openStates.has(state);
};

/** What disputes hold back or have taken. */
export const disputedAmount = (disputes: readonly GatewayDispute[]): number =>
  disputes.reduce((sum, dispute) => (isOpen(dispute) || isLost(dispute) ? sum + dispute.amount : sum), 0);
