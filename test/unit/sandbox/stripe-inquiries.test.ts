import { type Api, openStripe } from "./stripe-api.ts";
import { disputing, errorOf } from "./stripe-disputing.ts";

describe("inquiries", () => {
  let api: Api;
  beforeEach(async () => {
    api = await openStripe();
  });
  afterEach(() => api.sandbox.close());

  const { toldOfDispute, pay, answer } = disputing(() => api);

  it.each(["losing_evidence", "winning_evidence"])("are closed by %s; no money moves", async (word) => {
    const { dispute } = await pay("createDisputeInquiry");
    const { at, then } = await answer(dispute, word);
    expect([at, then["status"], then["balance_transactions"]]).toEqual(["warning_under_review", "warning_closed", []]);
  });

  it("become disputes that take the money when they escalate", async () => {
    const { charge, dispute } = await pay("createDisputeInquiry");
    const { then } = await answer(dispute, "escalate_inquiry_evidence");
    expect(then).toMatchObject({
      status: "needs_response",
      is_charge_refundable: false,
      balance_transactions: [{ amount: -2000 }],
      payment_method_details: { card: { case_type: "chargeback" } },
    });
    expect(errorOf(await api.post("/v1/refunds", { charge }))["code"]).toBe("charge_disputed");
    expect((await answer(dispute, "winning_evidence")).then["status"]).toBe("won");
    expect(await toldOfDispute()).toEqual([
      "charge.dispute.created",
      "charge.dispute.updated",
      "charge.dispute.updated",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.updated",
      "charge.dispute.funds_reinstated",
      "charge.dispute.closed",
    ]);
  });

  it("end with a full refund, with giving in, or after 120 days", async () => {
    const refunded = await pay("createDisputeInquiry");
    await api.post("/v1/refunds", { charge: refunded.charge });
    const given = await pay("createDisputeInquiry");
    await api.post(`/v1/disputes/${given.dispute.id}/close`);
    const forgotten = await pay("createDisputeInquiry");
    const statuses = async () =>
      Promise.all(
        [refunded, given, forgotten].map(
          async ({ dispute }) => (await api.get(`/v1/disputes/${dispute.id}`)).body["status"],
        ),
      );
    expect(await statuses()).toEqual(["warning_closed", "warning_closed", "warning_needs_response"]);
    api.clock.advance(120 * 86_400);
    expect(await statuses()).toEqual(["warning_closed", "warning_closed", "warning_closed"]);
  });
});
