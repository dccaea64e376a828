import { attemptStates, type AttemptState } from "../../../core/attempt.ts";
import { project } from "../../../core/projection.ts";
import type { Attempt } from "../../../server/use-cases/pay/attempt-row.ts";
import { answerOf, answerOfRow } from "../../../server/use-cases/pay/answer.ts";
import { byAnother } from "../../../server/use-cases/pay/receipt.ts";
import { aCharge, anIntent } from "../../fixtures/gateway-objects.ts";

const receiptUrl = "https://pay.stripe.com/receipts/1";
const id = "33333333-3333-4333-8333-333333333333";

const paid = () => {
  const charge = aCharge();
  const intent = anIntent({ status: "succeeded", latest_charge: charge });
  const facts = project({ intent, charges: [charge], refunds: [], disputes: [] });
  return { facts, intent, payment: { row: { cfl_paymentid: "payment" }, etag: "1" } };
};

const pressed = (attempt: Partial<Attempt> = {}) => ({
  ...{ id, replyKey: undefined, state: "waiting" as AttemptState, payment: undefined },
  ...attempt,
});
const seenBefore = (state: AttemptState) => pressed({ state, payment: { id: "payment", intentId: "pi_1" } });

describe("the address of Stripe's receipt", () => {
  it.each([
    ["the press that paid", pressed()],
    ["a press that the bank had asked about", seenBefore("requires_action")],
  ])("is told to %s, and stands on its row", async (_who, attempt) => {
    const { answer, values } = await answerOf(attempt, paid());
    expect([answer.receiptUrl, values["cfl_receipturl"]]).toEqual([receiptUrl, receiptUrl]);
  });

  it.each([
    ["a press that found the payment paid", pressed(), byAnother(paid())],
    ["a press that found the money on its way", seenBefore("processing"), paid()],
  ])("is not told to %s, and is nowhere on its row", async (_who, attempt, outcome) => {
    const { answer, values } = await answerOf(attempt, outcome);
    expect(answer.state).toBe("succeeded");
    expect(JSON.stringify([answer, values])).not.toContain("receipts");
  });

  it("is read from the row when the answer is repeated", () => {
    const row = { cfl_state: attemptStates.succeeded, cfl_receipturl: receiptUrl };
    expect(answerOfRow(id, "succeeded", row)).toEqual({ attempt: id, state: "succeeded", receiptUrl });
  });
});
