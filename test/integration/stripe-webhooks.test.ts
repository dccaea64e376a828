import type Stripe from "stripe";
import { type Listener, type Running, startListener, startStripe } from "./stripe-sandbox-server.ts";

describe("webhooks of the stand-in for Stripe", () => {
  let running: Running;
  let listener: Listener;
  let stripe: Stripe;

  beforeAll(async () => {
    running = await startStripe();
    listener = await startListener();
    stripe = running.client();
  });
  afterAll(async () => {
    await running.close();
    await listener.close();
  });
  beforeEach(() => {
    running.sandbox.reset();
    listener.events.splice(0);
    listener.answers.splice(0);
  });

  const listen = (enabled_events: Stripe.WebhookEndpointCreateParams.EnabledEvent[] = ["payment_intent.created"]) =>
    stripe.webhookEndpoints.create({ url: listener.url, enabled_events, api_version: "2026-10-28.endive" });
  const create = () => stripe.paymentIntents.create({ amount: 1000, currency: "eur" });

  it("are signed for real, filtered by name, and tell which request they come from", async () => {
    expect((await listen()).secret).toBe("whsec_sandbox");
    const intent = await create();
    await stripe.paymentIntents.cancel(intent.id);
    const [event] = await listener.heard(1);
    expect(event).toMatchObject({
      type: "payment_intent.created",
      api_version: "2026-10-28.endive",
      request: { id: intent.lastResponse.requestId },
      data: { object: { id: intent.id, status: "requires_payment_method" } },
    });
    expect(listener.events).toHaveLength(1);
  });

  it("show the secret only once", async () => {
    const { id } = await listen();
    expect(await stripe.webhookEndpoints.retrieve(id)).not.toHaveProperty("secret");
  });

  it("come again after a failure", async () => {
    await listen();
    listener.answers.push(500);
    const intent = await create();
    const [event] = await listener.heard(1);
    expect(event?.data.object).toMatchObject({ id: intent.id });
    expect(running.sandbox.stats().deliveries).toBe(2);
  });

  it("count as undelivered until they are delivered", async () => {
    await listen();
    running.sandbox.setDelivery({ pause: true });
    await create();
    expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(1);
    expect(running.sandbox.stats()).toMatchObject({ deliveries: 0, backlog: 1 });
    running.sandbox.setDelivery({});
    await listener.heard(1);
  });

  it("may come twice", async () => {
    await listen();
    running.sandbox.setDelivery({ duplicate: 1 });
    await create();
    const [first, second] = await listener.heard(2);
    expect(first?.id).toBe(second?.id);
  });

  it("may get lost for good", async () => {
    await listen();
    running.sandbox.setDelivery({ drop: 1 });
    await create();
    expect(running.sandbox.stats()).toMatchObject({ deliveries: 0, backlog: 0 });
    expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(1);
  });

  it("may overtake one another", async () => {
    await listen();
    running.sandbox.setDelivery({ pause: true });
    const made: string[] = [];
    for (let count = 0; count < 8; count += 1) made.push((await create()).id);
    running.sandbox.setDelivery({ shuffle: true, seed: 4 });
    const came = (await listener.heard(8)).map(({ data }) => (data.object as { id: string }).id);
    expect(came).not.toEqual(made);
    expect([...came].sort()).toEqual([...made].sort());
  });
});
