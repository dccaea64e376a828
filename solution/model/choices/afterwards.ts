import type { Choice } from "../choice.ts";

export const refundReason: Choice = {
  name: "cfl_refundreason",
  key: "refundReason",
  label: "Refund reason",
  description: "Why money is given back; the gateway's own list.",
  options: {
    duplicate: "Duplicate",
    fraudulent: "Fraudulent",
    requested_by_customer: "Requested by customer",
    expired_uncaptured_charge: "Uncaptured charge expired",
  },
  tones: {
    bad: ["fraudulent"],
  },
};

export const refundState: Choice = {
  name: "cfl_refundstate",
  key: "refundState",
  label: "Refund state",
  description:
    "How a refund stands: requested by staff, then as the gateway says it; rejected when it was refused in words.",
  options: {
    requested: "Requested",
    requires_action: "Requires action",
    pending: "Pending",
    succeeded: "Succeeded",
    failed: "Failed",
    canceled: "Canceled",
    rejected: "Rejected",
  },
  tones: {
    good: ["succeeded"],
    busy: ["requested", "pending"],
    waiting: ["requires_action"],
    bad: ["failed", "rejected"],
  },
};

export const disputeState: Choice = {
  name: "cfl_disputestate",
  key: "disputeState",
  label: "Dispute state",
  description: "How a dispute or inquiry stands; the gateway's own list.",
  options: {
    warning_needs_response: "Inquiry needs response",
    warning_under_review: "Inquiry under review",
    warning_closed: "Inquiry closed",
    needs_response: "Needs response",
    under_review: "Under review",
    won: "Won",
    lost: "Lost",
    prevented: "Prevented",
    appeal_needs_response: "Appeal needs response",
    appeal_under_review: "Appeal under review",
  },
  tones: {
    good: ["won", "warning_closed", "prevented"],
    contested: ["warning_needs_response", "needs_response", "appeal_needs_response"],
    busy: ["warning_under_review", "under_review", "appeal_under_review"],
    bad: ["lost"],
  },
};
