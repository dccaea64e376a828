import { paid } from "./elsewhere.ts";
import type { Flow, Scene } from "./flow.ts";

/** Gives back one part after the other, and now and then more than there is. */
const giveBack = async ({ chance, till, breathe }: Scene, intent: { id: string; amount: number }): Promise<void> => {
  if (chance.happens(0.4)) {
    await till.refund({ payment_intent: intent.id });
    return;
  }
  for (let parts = chance.whole(1, 3); parts > 0; parts -= 1) {
    const amount = chance.whole(1, Math.ceil(intent.amount / 2));
    const reason = chance.one(["requested_by_customer", "duplicate", "fraudulent", undefined] as const);
    await till.refund({ payment_intent: intent.id, amount, ...(reason && { reason }) });
    await breathe();
  }
};

const refunded = (name: string, weight: number, method?: string): Flow => ({
  name,
  weight,
  play: async (scene) => {
    const intent = await paid(scene, {}, method);
    await scene.breathe();
    if (intent) await giveBack(scene, intent);
  },
});

export const refunds: readonly Flow[] = [
  refunded("refund: at once", 4),
  refunded("refund: pending first", 3, "pm_card_pendingRefund"),
  refunded("refund: fails later", 3, "pm_card_refundFail"),
];
