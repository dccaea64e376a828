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
  appeal: 413500008,
  other: 413500009,
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

export const disputeStateOf = (status: string): DisputeState => {
  if (status.startsWith("appeal_")) return "appeal";
  return isDisputeState(status) ? status : "other";
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

/** Money is held back and an answer is awaited. An inquiry (`warning_*`) moves no money. */
export const isOpen = (dispute: GatewayDispute): boolean => {
  const state = disputeStateOf(dispute.status);
  return state === "needs_response" || state === "under_review" || state === "appeal";
};

/** What disputes hold back or have taken. */
export const disputedAmount = (disputes: readonly GatewayDispute[]): number =>
  disputes.reduce((sum, dispute) => (isOpen(dispute) || isLost(dispute) ? sum + dispute.amount : sum), 0);
