import type Stripe from "stripe";
import type { Flow, Scene } from "./flow.ts";

const goodMethods = ["pm_card_visa", "pm_card_mastercard", "pm_card_amex", "pm_card_bypassPending"] as const;

const badMethods = [
  "pm_card_chargeDeclined",
  "pm_card_chargeDeclinedInsufficientFunds",
  "pm_card_chargeDeclinedExpiredCard",
  "pm_card_chargeDeclinedProcessingError",
  "pm_card_radarBlock",
] as const;

const return_url = "https://shop.example/";

/** An order in somebody else's shop, with the history's name on it. */
export const orderIn = (
  { chance, name }: Scene,
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
): Stripe.PaymentIntentCreateParams => ({
  amount: chance.whole(500, 90_000),
  currency: chance.one(["eur", "usd", "sek"]),
  automatic_payment_methods: { enabled: true },
  metadata: { history: name },
  ...(chance.happens(0.3) ? { receipt_email: "payer@example.com" } : {}),
  ...more,
});

export const create = ({ till }: Scene, params: Stripe.PaymentIntentCreateParams) =>
  till.call((stripe, options) => stripe.paymentIntents.create(params, options));

export const confirm = ({ till }: Scene, id: string, payment_method: string) =>
  till.call((stripe, options) => stripe.paymentIntents.confirm(id, { payment_method, return_url }, options));

/** Paid by a card that goes through; `more` may make it a manual capture. */
export const paid = async (
  scene: Scene,
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
  method: string = scene.chance.one(goodMethods),
): Promise<Stripe.PaymentIntent | undefined> => {
  const params = orderIn(scene, more);
  if (scene.chance.happens(0.5)) return create(scene, { ...params, payment_method: method, confirm: true, return_url });
  const intent = await create(scene, params);
  await scene.breathe();
  return intent && confirm(scene, intent.id, method);
};

const simple: Flow = { name: "elsewhere: card", weight: 4, play: async (scene) => void (await paid(scene)) };

const retried: Flow = {
  name: "elsewhere: declined, then again",
  weight: 6,
  play: async (scene) => {
    const intent = await create(scene, orderIn(scene));
    if (!intent) return;
    for (let declines = scene.chance.whole(1, 3); declines > 0; declines -= 1) {
      await confirm(scene, intent.id, scene.chance.one(badMethods));
      await scene.breathe();
    }
    if (scene.chance.happens(0.6)) await confirm(scene, intent.id, scene.chance.one(goodMethods));
  },
};

const bank: Flow = {
  name: "elsewhere: the bank wants to see the payer",
  weight: 3,
  play: async (scene) => {
    const { chance, shop } = scene;
    const intent = await create(scene, orderIn(scene));
    const outcome = chance.one(["succeed", "fail", "abandon"]);
    const shown = intent && (await confirm(scene, intent.id, "pm_card_authenticationRequired"));
    await scene.breathe();
    if (shown?.client_secret && outcome !== "abandon") await shop.authenticate(shown.client_secret, outcome);
    if (intent && outcome === "fail" && chance.happens(0.5)) await confirm(scene, intent.id, chance.one(goodMethods));
  },
};

const capture: Flow = {
  name: "elsewhere: authorised, then captured, cancelled or left to expire",
  weight: 5,
  play: async (scene) => {
    const { chance, till } = scene;
    const fate = chance.one(["all", "part", "cancel", "leave"]);
    const intent = await paid(scene, { capture_method: "manual" });
    await scene.breathe();
    if (!intent || fate === "leave") return;
    if (fate === "cancel") {
      await till.call((stripe, options) => stripe.paymentIntents.cancel(intent.id, {}, options));
      return;
    }
    const part = fate === "part" ? { amount_to_capture: chance.whole(1, intent.amount) } : {};
    await till.call((stripe, options) => stripe.paymentIntents.capture(intent.id, part, options));
    if (chance.happens(0.3)) await till.refund({ payment_intent: intent.id });
  },
};

const cancel: Flow = {
  name: "elsewhere: given up",
  weight: 2,
  play: async (scene) => {
    const { chance, till } = scene;
    const intent = await create(scene, orderIn(scene));
    if (!intent) return;
    if (chance.happens(0.5)) await confirm(scene, intent.id, chance.one(badMethods));
    await scene.breathe();
    const cancellation_reason = chance.one(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]);
    await till.call((stripe, options) => stripe.paymentIntents.cancel(intent.id, { cancellation_reason }, options));
  },
};

const debit: Flow = {
  name: "elsewhere: bank debit",
  weight: 3,
  play: async (scene) => {
    const iban = scene.chance.one([
      "AT611904300234573201",
      "AT321904300235473204",
      "AT861904300235473202",
      "AT051904300235473205",
      "AT981904300002222227",
    ]);
    await create(scene, {
      ...orderIn(scene, { currency: "eur" }),
      payment_method_data: {
        type: "sepa_debit",
        sepa_debit: { iban },
        billing_details: { name: "Paula Payer", email: "payer@example.com" },
      },
      mandate_data: { customer_acceptance: { type: "offline" } },
      confirm: true,
    });
  },
};

export const elsewhere: readonly Flow[] = [simple, retried, bank, capture, cancel, debit];
