import type Stripe from "stripe";
import { paid } from "./elsewhere.ts";
import type { Flow, Scene } from "./flow.ts";

const methods = [
  "pm_card_createDispute",
  "pm_card_createDisputeProductNotReceived",
  "pm_card_createDisputeInquiry",
  "pm_card_createMultipleDisputes",
] as const;

/** Stripe's own words for tests. */
const words = ["winning_evidence", "losing_evidence", "escalate_inquiry_evidence"] as const;

const disputesOf = async ({ till }: Scene, payment_intent: string): Promise<readonly Stripe.Dispute[]> =>
  (await till.call((stripe) => stripe.disputes.list({ payment_intent })))?.data ?? [];

const answer = async ({ chance, till }: Scene, { id }: Stripe.Dispute): Promise<void> => {
  const fate = chance.one(["evidence", "evidence", "give in", "silence"]);
  const uncategorized_text = chance.one(words);
  if (fate === "evidence") {
    await till.call((stripe, options) => stripe.disputes.update(id, { evidence: { uncategorized_text } }, options));
  }
  if (fate === "give in") await till.call((stripe, options) => stripe.disputes.close(id, {}, options));
};

const disputed: Flow = {
  name: "dispute: won, lost, inquiry, escalated, unanswered",
  weight: 6,
  play: async (scene) => {
    const { chance, breathe } = scene;
    const isRefundedFirst = chance.happens(0.2);
    const intent = await paid(scene, {}, chance.one(methods));
    if (!intent) return;
    if (isRefundedFirst) await scene.till.refund({ payment_intent: intent.id, amount: chance.whole(1, 400) });
    await breathe();
    for (const dispute of await disputesOf(scene, intent.id)) {
      await answer(scene, dispute);
      await breathe();
    }
    // An inquiry that was escalated can be answered again.
    if (chance.happens(0.4)) for (const dispute of await disputesOf(scene, intent.id)) await answer(scene, dispute);
  },
};

export const disputes: readonly Flow[] = [disputed];
