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

/** A dispute as it is raised, before any money moves. */
export const disputeShape = ({ charge, amount, complaint, created }: NewDispute): Stripe.Dispute => {
  const inquiry = complaint.caseType === "inquiry";
  const brand = charge.payment_method_details?.card?.brand ?? "unknown";
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
      due_by: dueFrom(created),
      enhanced_eligibility: complaint.compellingEvidence ? compellingEvidence : {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: idOf(charge.payment_intent),
    payment_method_details: {
      card: {
        brand,
        case_type: complaint.caseType,
        network: brand,
        network_reason_code: complaint.networkReasonCode,
      },
      type: "card",
    },
    reason: complaint.reason,
    status: inquiry ? "warning_needs_response" : "needs_response",
  };
};
