import type Stripe from "stripe";
import { type Running, startStripe } from "./stripe-sandbox-server.ts";

const returnUrl = "https://shop.example/return";
const card = (number: string) => ({
  type: "card" as const,
  card: { number, exp_month: 12, exp_year: 2034, cvc: "123" },
});

describe("a payment through the real SDK", () => {
  let running: Running;
  let stripe: Stripe;

  beforeAll(async () => {
    running = await startStripe();
    stripe = running.client();
  });
  afterAll(async () => {
    await running.close();
  });
  beforeEach(async () => {
    running.sandbox.reset();
  });

  const token = (number: string) =>
    running.client({ key: "pk_test_sandbox" }).rawRequest("POST", "/v1/confirmation_tokens", {
      payment_method_data: card(number),
      metadata: { attempt: "a1" },
    }) as unknown as Promise<Stripe.ConfirmationToken>;

  it("takes the money of a good card and tells it in Stripe's order", async () => {
    const intent = await stripe.paymentIntents.create({ amount: 2000, currency: "eur" });
    const { id } = await token("4242424242424242");
    const paid = await stripe.paymentIntents.confirm(intent.id, {
      confirmation_token: id,
      return_url: returnUrl,
      use_stripe_sdk: true,
      expand: ["latest_charge.balance_transaction"],
    });
    expect(paid).toMatchObject({
      status: "succeeded",
      amount_received: 2000,
      latest_charge: { balance_transaction: null },
    });
    running.clock.advance(1);
    expect((await stripe.events.list()).data.map(({ type }) => type).reverse()).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.succeeded",
      "charge.updated",
    ]);
  });

  it("answers 402 with the intent when the bank has no money for it", async () => {
    const intent = await stripe.paymentIntents.create({ amount: 2000, currency: "eur" });
    const { id } = await token("4000000000009995");
    await expect(
      stripe.paymentIntents.confirm(intent.id, { confirmation_token: id, return_url: returnUrl }),
    ).rejects.toMatchObject({
      statusCode: 402,
      code: "card_declined",
      decline_code: "insufficient_funds",
      payment_intent: { id: intent.id, status: "requires_payment_method", payment_method: null },
    });
  });

  it("finds out what happened after an answer got lost, because the SDK asks again with its key", async () => {
    expect(running.sandbox.setFaults({ kind: "timeout-after-commit", next: 1 }).ok).toBe(true);
    const patient = running.client({ maxNetworkRetries: 2 });
    const intent = await patient.paymentIntents.create(
      { amount: 2000, currency: "eur" },
      { idempotencyKey: "create:x" },
    );
    expect(intent.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect((await stripe.paymentIntents.list()).data).toHaveLength(1);
  });

  it("pages through everything by itself", async () => {
    for (let count = 0; count < 12; count += 1)
      await stripe.paymentIntents.create({ amount: 100 + count, currency: "eur" });
    const amounts: number[] = [];
    for await (const { amount } of stripe.paymentIntents.list({ limit: 5 })) amounts.push(amount);
    expect(amounts).toEqual(Array.from({ length: 12 }, (_, index) => 111 - index));
  });
});
