import { paid } from "./elsewhere.ts";
import type { Flow } from "./flow.ts";

const warned: Flow = {
  name: "radar: early fraud warning",
  weight: 2,
  play: async (scene) => {
    const intent = await paid(scene, {}, "pm_card_createIssuerFraudRecord");
    await scene.breathe();
    if (intent && scene.chance.happens(0.5)) await scene.till.refund({ payment_intent: intent.id });
  },
};

const reviewed: Flow = {
  name: "radar: review",
  weight: 3,
  play: async (scene) => {
    const { chance, till } = scene;
    const fate = chance.one(["approve", "refund", "leave"]);
    const intent = await paid(scene, {}, "pm_card_riskLevelElevated");
    await scene.breathe();
    const review = intent && (await till.call((stripe) => stripe.paymentIntents.retrieve(intent.id)))?.review;
    if (!intent || fate === "leave") return;
    if (fate === "refund") await till.refund({ payment_intent: intent.id });
    else if (typeof review === "string") {
      await till.call((stripe, options) => stripe.reviews.approve(review, {}, options));
    }
  },
};

export const radar: readonly Flow[] = [warned, reviewed];
