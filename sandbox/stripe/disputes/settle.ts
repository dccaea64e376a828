import type Stripe from "stripe";
import { previousOf } from "../events/previous.ts";
import { dueFrom } from "../shapes/dispute.ts";
import type { World } from "../world.ts";
import { reinstated, withdrawn } from "./funds.ts";
import { awaitAnswer } from "./raise.ts";

/** Puts a changed dispute and tells what changed. */
export const change = (world: World, before: Stripe.Dispute, after: Stripe.Dispute): Stripe.Dispute => {
  const put = world.store.dispute.put(after);
  world.emit("charge.dispute.updated", put, previousOf(before, put));
  return put;
};

const close = (world: World, before: Stripe.Dispute, after: Stripe.Dispute): Stripe.Dispute => {
  const put = world.store.dispute.put(after);
  world.emit("charge.dispute.closed", put, previousOf(before, put));
  return put;
};

export const lose = (world: World, dispute: Stripe.Dispute): Stripe.Dispute =>
  close(world, dispute, { ...dispute, status: "lost" });

/** The inquiry never became a dispute. */
export const closeInquiry = (world: World, dispute: Stripe.Dispute): Stripe.Dispute =>
  close(world, dispute, { ...dispute, status: "warning_closed" });

const win = (world: World, dispute: Stripe.Dispute): Stripe.Dispute => {
  const won = { ...reinstated(world, dispute), is_charge_refundable: true, status: "won" } as const;
  world.emit("charge.dispute.funds_reinstated", won, previousOf(dispute, won));
  return close(world, dispute, won);
};

/** The bank is not content with the answer: now it is a chargeback, and has to be answered again. */
const escalate = (world: World, dispute: Stripe.Dispute): void => {
  const card = dispute.payment_method_details?.card;
  const escalated = change(world, dispute, {
    ...withdrawn(world, dispute),
    evidence_details: { ...dispute.evidence_details, due_by: dueFrom(world.clock.nowSeconds()) },
    is_charge_refundable: false,
    ...(card && { payment_method_details: { card: { ...card, case_type: "chargeback" }, type: "card" } }),
    status: "needs_response",
  });
  world.emit("charge.dispute.funds_withdrawn", escalated);
  awaitAnswer(world, escalated);
};

/** The bank has read the evidence. Words other than Stripe's own for tests leave it thinking. */
export const decideDispute = (world: World, disputeId: string): void => {
  const dispute = world.store.dispute.get(disputeId);
  const word = dispute?.evidence.uncategorized_text;
  if (dispute?.status === "under_review") {
    if (word === "winning_evidence") win(world, dispute);
    if (word === "losing_evidence") lose(world, dispute);
  }
  if (dispute?.status === "warning_under_review") {
    if (word === "escalate_inquiry_evidence") escalate(world, dispute);
    if (word === "winning_evidence" || word === "losing_evidence") closeInquiry(world, dispute);
  }
};

/** Nobody answered in time. */
export const disputeDue = (world: World, disputeId: string): void => {
  const dispute = world.store.dispute.get(disputeId);
  const due = dispute?.evidence_details.due_by ?? Infinity;
  if (dispute?.status === "needs_response" && due < world.clock.nowSeconds()) lose(world, dispute);
};

export const isOpenInquiry = ({ status }: Stripe.Dispute): boolean =>
  status === "warning_needs_response" || status === "warning_under_review";

/** Nobody made a dispute of it. */
export const inquiryLapsed = (world: World, disputeId: string): void => {
  const dispute = world.store.dispute.get(disputeId);
  if (dispute && isOpenInquiry(dispute)) closeInquiry(world, dispute);
};

/** Who has all the money back has nothing left to ask for. */
export const inquiriesRepaid = (world: World, charge: string): void => {
  for (const dispute of world.store.dispute.having("charge", charge)) {
    if (isOpenInquiry(dispute)) closeInquiry(world, dispute);
  }
};
