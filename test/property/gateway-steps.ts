import type { GatewayCharge } from "../../core/gateway-objects.ts";
import { aCharge, aDispute, aFailedCharge, aRefund, aTransaction } from "../fixtures/gateway-objects.ts";
import { card, method, newCharge, type Step, update, type World } from "./gateway-world.ts";

const decline: Step = (world, emit) => {
  const charge = newCharge(world, aFailedCharge);
  failWith(world, charge, "card_declined");
  emit("charge.failed", charge);
  emit("payment_intent.payment_failed", world.intent);
};

const failWith = (world: World, charge: GatewayCharge | undefined, code: string): void =>
  update(world, {
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    latest_charge: charge?.id ?? world.intent.latest_charge,
    last_payment_error: { code, payment_method: card(method(world)), ...(charge && { charge: charge.id }) },
  });

const succeed: Step = (world, emit) => {
  const manual = world.intent.capture_method === "manual";
  const charge = newCharge(world, (changes) =>
    aCharge({ ...changes, ...(manual && { amount_captured: 0, captured: false }) }),
  );
  const status = manual ? "requires_capture" : "succeeded";
  update(world, {
    status,
    latest_charge: charge.id,
    payment_method: method(world),
    next_action: null,
    last_payment_error: null,
  });
  emit("charge.succeeded", charge);
  emit(manual ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded", world.intent);
};

const askBank: Step = (world, emit) => {
  update(world, {
    status: "requires_action",
    payment_method: method(world),
    next_action: { type: "use_stripe_sdk" },
    last_payment_error: null,
  });
  emit("payment_intent.requires_action", world.intent);
};

const debit: Step = (world, emit) => {
  const charge = newCharge(world, (changes) =>
    aCharge({ ...changes, status: "pending", amount_captured: 0, paid: false }),
  );
  update(world, {
    status: "processing",
    latest_charge: charge.id,
    payment_method: method(world),
    last_payment_error: null,
  });
  emit("charge.pending", charge);
  emit("payment_intent.processing", world.intent);
};

const settleDebit =
  (isPaid: boolean): Step =>
  (world, emit) => {
    const paid = { status: "succeeded", amount_captured: world.intent.amount, paid: true } as const;
    const failed = { status: "failed", failure_code: "debit_not_authorized" } as const;
    world.charge = { ...(world.charge ?? aCharge()), ...(isPaid ? paid : failed) };
    if (isPaid) update(world, { status: "succeeded" });
    else failWith(world, world.charge, "debit_not_authorized");
    emit(isPaid ? "charge.succeeded" : "charge.failed", world.charge);
    emit(isPaid ? "payment_intent.succeeded" : "payment_intent.payment_failed", world.intent);
  };

const failBankCheck: Step = (world, emit) => {
  failWith(world, undefined, "payment_intent_authentication_failure");
  emit("payment_intent.payment_failed", world.intent);
};

/** A new method for a new try, or the one before once more, as saved methods allow. */
const confirm =
  (isNew: boolean, outcome: Step): Step =>
  (world, emit) => {
    if (isNew || world.methods === 0 || !world.reusesMethods) world.methods += 1;
    outcome(world, emit);
  };

const capture =
  (share: number): Step =>
  (world, emit) => {
    const amount_captured = world.intent.amount * share;
    world.charge = { ...(world.charge ?? aCharge()), captured: true, amount_captured };
    update(world, { status: "succeeded", amount_received: amount_captured });
    emit("charge.captured", world.charge);
    emit("payment_intent.succeeded", world.intent);
  };

const cancel: Step = (world, emit) => {
  update(world, { status: "canceled", cancellation_reason: "requested_by_customer", canceled_at: world.now });
  emit("payment_intent.canceled", world.intent);
};

const bookTransaction: Step = (world, emit) => {
  world.charge = { ...(world.charge ?? aCharge()), balance_transaction: aTransaction({ created: world.now }) };
  emit("charge.updated", { ...world.charge, balance_transaction: "txn_1" } as GatewayCharge);
};

const refund =
  (status: string): Step =>
  (world, emit) => {
    const made = aRefund({ id: `re_${world.refunds.length + 1}`, status, created: world.now });
    world.refunds.push(made);
    emit("refund.created", made);
    if (status !== "succeeded" || !world.charge) return;
    world.charge = { ...world.charge, amount_refunded: world.charge.amount_refunded + made.amount };
    emit("charge.refunded", eventCharge(world.charge));
  };

const eventCharge = (charge: GatewayCharge): GatewayCharge => ({
  ...charge,
  balance_transaction: charge.balance_transaction === null ? null : "txn_1",
});

const moveRefund =
  (from: string, to: string): Step =>
  (world, emit) => {
    const index = world.refunds.findIndex(({ status }) => status === from);
    const moved = { ...(world.refunds[index] ?? aRefund()), status: to };
    world.refunds[index] = moved;
    emit(to === "failed" ? "refund.failed" : "refund.updated", moved);
  };

const dispute: Step = (world, emit) => {
  world.disputes.push(aDispute({ created: world.now }));
  if (world.charge) world.charge = { ...world.charge, disputed: true };
  emit("charge.dispute.created", world.disputes[0] ?? aDispute());
};

const moveDispute =
  (status: string): Step =>
  (world, emit) => {
    world.disputes = world.disputes.map((one) => ({ ...one, status }));
    emit(`charge.dispute.${status === "under_review" ? "updated" : "closed"}`, world.disputes[0] ?? aDispute());
  };

/** What a press of Pay may come to. */
export const attempts: readonly Step[] = [decline, succeed, askBank, debit].flatMap((outcome) => [
  confirm(true, outcome),
  confirm(false, outcome),
]);

const hasRefund = ({ refunds }: World, wanted: string): boolean => refunds.some(({ status }) => status === wanted);

const afterwards = (world: World): readonly Step[] => [
  ...(world.charge?.balance_transaction === null ? [bookTransaction, bookTransaction] : []),
  ...(world.refunds.length < 4 ? [refund("succeeded"), refund("pending")] : []),
  ...(hasRefund(world, "pending") ? [moveRefund("pending", "succeeded"), moveRefund("pending", "failed")] : []),
  ...(hasRefund(world, "succeeded") ? [moveRefund("succeeded", "failed")] : []),
  ...(world.disputes.length === 0 ? [dispute] : []),
  ...(world.disputes.some(({ status }) => status === "needs_response") ? [moveDispute("under_review")] : []),
  ...(world.disputes.some(({ status }) => status === "under_review")
    ? [moveDispute("won"), moveDispute("lost"), moveDispute("needs_response")]
    : []),
];

/** What Stripe would allow now. */
export const stepsFrom = (world: World): readonly Step[] => {
  switch (world.intent.status) {
    case "requires_action":
      return [succeed, decline, failBankCheck, cancel];
    case "processing":
      return [settleDebit(true), settleDebit(false)];
    case "requires_capture":
      return [capture(1), capture(0.5), cancel];
    case "succeeded":
      return afterwards(world);
    case "canceled":
      return [];
    default:
      return [...attempts, cancel];
  }
};
