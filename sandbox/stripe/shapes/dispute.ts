import type Stripe from "stripe";
import type { Complaint } from "../cards/reactions.ts";
import { newId, prefixes } from "../store/ids.ts";
import { idOf } from "../world.ts";

const day = 86_400;
const daysToAnswer = 9;

/** The last second of the day until which evidence is taken. */
export const dueFrom = (seconds: number): number => (Math.floor(seconds / day) + daysToAnswer + 1) * day - 1;

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

/** What Visa still misses before earlier payments speak for the merchant. */
const compellingEvidence: Stripe.Dispute.EvidenceDetails.EnhancedEligibility = {
  visa_compelling_evidence_3: {
    required_actions: [
      "missing_customer_identifiers",
      "missing_disputed_transaction_description",
      "missing_merchandise_or_services",
      "missing_prior_undisputed_transaction_description",
      "missing_prior_undisputed_transactions",
    ],
    status: "requires_action",
  },
};

export interface NewDispute {
  readonly charge: Stripe.Charge;
  /** Minor units of the charge's currency. */
  readonly amount: number;
  readonly complaint: Complaint;
  readonly created: number;
}

const statuses = { inquiry: "warning_needs_response", chargeback: "needs_response", final: "lost" } as const;

const cardDetails = (
  charge: Stripe.Charge,
  { caseType, networkReasonCode }: Complaint,
): Pick<Stripe.Dispute, "payment_method_details"> => {
  const brand = charge.payment_method_details?.card?.brand;
  if (!brand) return {};
  const card = { brand, case_type: caseType, network: brand, network_reason_code: networkReasonCode };
  return { payment_method_details: { card, type: "card" } };
};

/** A dispute as it is raised, before any money moves. */
export const disputeShape = ({ charge, amount, complaint, created }: NewDispute): Stripe.Dispute => {
  const { caseType } = complaint;
  return {
    id: newId(prefixes.dispute),
    object: "dispute",
    amount,
    balance_transactions: [],
    charge: charge.id,
    created,
    currency: charge.currency,
    enhanced_eligibility_types: complaint.compellingEvidence ? ["visa_compelling_evidence_3"] : [],
    evidence: noEvidence,
    evidence_details: {
      // 0 says that no answer is taken.
      due_by: caseType === "final" ? 0 : dueFrom(created),
      enhanced_eligibility: complaint.compellingEvidence ? compellingEvidence : {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: caseType === "inquiry",
    livemode: false,
    metadata: {},
    payment_intent: idOf(charge.payment_intent),
    ...cardDetails(charge, complaint),
    reason: complaint.reason,
    status: statuses[caseType],
  };
};
