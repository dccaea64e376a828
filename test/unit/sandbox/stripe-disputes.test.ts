import { type Api, openStripe } from "./stripe-api.ts";
import { disputing, errorOf, listOf } from "./stripe-disputing.ts";

describe("disputes", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const { disputesOf, toldOfDispute, pay, answer } = disputing(() => api);

  it.each([
    ["createDispute", { reason: "fraudulent", status: "needs_response", amount: 2000 }],
    ["createDisputeProductNotReceived", { reason: "product_not_received", status: "needs_response" }],
    [
      "createDisputeInquiry",
      { status: "warning_needs_response", balance_transactions: [], is_charge_refundable: true },
    ],
    ["createCe3EligibleDispute", { enhanced_eligibility_types: ["visa_compelling_evidence_3"] }],
  ])("come of %s right after the payment", async (card, shape) => {
    const { intent, charge, dispute } = await pay(card);
    expect(intent["status"]).toBe("succeeded");
    expect(dispute).toMatchObject({ ...shape, charge, payment_intent: intent.id });
    expect((await api.get(`/v1/charges/${charge}`)).body["disputed"]).toBe(true);
  });

  it("come of no other payment", async () => {
    const { intent, charge } = await pay("visa");
    expect(await disputesOf(intent.id)).toEqual([]);
    expect((await api.get(`/v1/charges/${charge}`)).body["disputed"]).toBe(false);
  });

  it("may be several of one payment, which share its amount", async () => {
    const { intent } = await pay("createMultipleDisputes", { amount: 2001 });
    expect((await disputesOf(intent.id)).map((one) => one["amount"])).toEqual([1000, 1001]);
  });

  it("take the money and a fee out of the balance", async () => {
    const { dispute } = await pay("createDispute");
    expect(dispute["balance_transactions"]).toMatchObject([
      { type: "adjustment", amount: -2000, fee: 2000, net: -4000, reporting_category: "dispute", source: dispute.id },
    ]);
    expect(await toldOfDispute()).toEqual(["charge.dispute.created", "charge.dispute.funds_withdrawn"]);
  });

  it("wait until held money is captured", async () => {
    const { intent, dispute } = await pay("createDispute", { capture_method: "manual" });
    expect(dispute).toBeUndefined();
    await api.post(`/v1/payment_intents/${intent.id}/capture`, { amount_to_capture: 700 });
    api.clock.advance(0);
    expect(await disputesOf(intent.id)).toMatchObject([{ amount: 700 }]);
  });

  it("are won with winning evidence: the money comes back, the fee does not", async () => {
    const { dispute } = await pay("createDispute");
    const { at, then } = await answer(dispute, "winning_evidence");
    expect(at).toBe("under_review");
    expect(then).toMatchObject({
      status: "won",
      evidence_details: { has_evidence: true, submission_count: 1, submission_method: "manual" },
      balance_transactions: [
        { net: -4000 },
        { amount: 2000, fee: 0, net: 2000, reporting_category: "dispute_reversal" },
      ],
    });
    expect(await toldOfDispute()).toEqual([
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.updated",
      "charge.dispute.funds_reinstated",
      "charge.dispute.closed",
    ]);
  });

  it("are lost with losing evidence", async () => {
    const { dispute } = await pay("createDispute");
    const { then } = await answer(dispute, "losing_evidence");
    expect(then).toMatchObject({ status: "lost", balance_transactions: [{ net: -4000 }] });
    expect((await toldOfDispute()).at(-1)).toBe("charge.dispute.closed");
  });

  it("stay under review with any other evidence, and take no more of it", async () => {
    const { dispute } = await pay("createDispute");
    expect((await answer(dispute, "We delivered.")).then["status"]).toBe("under_review");
    const again = await api.post(`/v1/disputes/${dispute.id}`, { evidence: { uncategorized_text: "Really." } });
    expect(again.status).toBe(400);
  });

  it("keep staged evidence to themselves until it is submitted", async () => {
    const { dispute } = await pay("createDispute");
    const evidence = { uncategorized_text: "winning_evidence" };
    const { body: staged } = await api.post(`/v1/disputes/${dispute.id}`, { evidence, submit: false });
    expect(staged).toMatchObject({ status: "needs_response", evidence_details: { has_evidence: true } });
    api.clock.advance(5);
    await api.post(`/v1/disputes/${dispute.id}`, { submit: true });
    api.clock.advance(1);
    expect((await api.get(`/v1/disputes/${dispute.id}`)).body["status"]).toBe("won");
  });

  it("are lost when they are given up, and nobody can answer them then", async () => {
    const { dispute } = await pay("createDispute");
    expect((await api.post(`/v1/disputes/${dispute.id}/close`)).body["status"]).toBe("lost");
    expect(errorOf(await api.post(`/v1/disputes/${dispute.id}/close`))["message"]).toBe(
      "This dispute is already closed",
    );
    expect(await toldOfDispute()).toEqual([
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.closed",
    ]);
  });

  it("are lost when nobody answers in time", async () => {
    const { dispute } = await pay("createDispute");
    const { due_by: due } = dispute["evidence_details"] as { due_by: number };
    api.clock.advance(due - api.clock.nowSeconds());
    expect((await api.get(`/v1/disputes/${dispute.id}`)).body["status"]).toBe("needs_response");
    api.clock.advance(1);
    expect((await api.get(`/v1/disputes/${dispute.id}`)).body["status"]).toBe("lost");
  });

  it("refuse a refund of a payment that was charged back, until they are won", async () => {
    const { charge, dispute } = await pay("createDispute");
    expect(errorOf(await api.post("/v1/refunds", { charge }))["code"]).toBe("charge_disputed");
    await answer(dispute, "winning_evidence");
    expect((await api.post("/v1/refunds", { charge })).body["status"]).toBe("succeeded");
  });

  it("keep metadata at any time and tell of it", async () => {
    const { dispute } = await pay("createDisputeInquiry");
    const { body } = await api.post(`/v1/disputes/${dispute.id}`, { metadata: { foo: "bar" } });
    expect(body).toMatchObject({ metadata: { foo: "bar" }, status: "warning_needs_response" });
    expect(await toldOfDispute()).toEqual(["charge.dispute.created", "charge.dispute.updated"]);
  });

  it("name the evidence that would need a file", async () => {
    const { dispute } = await pay("createDispute");
    const refused = await api.post(`/v1/disputes/${dispute.id}`, { evidence: { receipt: "file_1" } });
    expect([refused.status, errorOf(refused)["message"]]).toEqual([501, expect.stringContaining("evidence[receipt]")]);
  });

  it("are listed by charge and by the time of their making, newest first", async () => {
    const first = await pay("createDispute");
    api.clock.advance(60);
    const second = await pay("createDispute");
    const ids = async (parameters = {}) => listOf(await api.get("/v1/disputes", parameters)).map(({ id }) => id);
    expect(await ids()).toEqual([second.dispute.id, first.dispute.id]);
    expect(await ids({ charge: first.charge })).toEqual([first.dispute.id]);
    expect(await ids({ created: { gt: Number(first.dispute["created"]) } })).toEqual([second.dispute.id]);
    expect(await ids({ limit: 1, starting_after: second.dispute.id })).toEqual([first.dispute.id]);
  });
});
