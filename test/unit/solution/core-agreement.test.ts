import { attemptStates } from "../../../core/attempt.ts";
import { disputeStates } from "../../../core/dispute-facts.ts";
import { choices, tables } from "../../../core/generated/tables.ts";
import { reasons } from "../../../core/reasons.ts";
import { refundStates } from "../../../core/refund-facts.ts";
import { paymentStatuses } from "../../../core/status.ts";

it.each([
  ["payment statuses", choices.status, paymentStatuses],
  ["reasons", choices.reason, reasons],
  ["attempt states", choices.attemptState, attemptStates],
  ["refund states", choices.refundState, refundStates],
  ["dispute states", choices.disputeState, disputeStates],
])("has the same words and numbers for %s as the payment language", (_what, ofTheModel, ofCore) => {
  expect(ofTheModel).toEqual(ofCore);
});

it("names tables, sets and navigation as the Web API does", () => {
  expect(tables.payment).toMatchObject({ name: "cfl_payment", set: "cfl_payments", id: "cfl_paymentid" });
  expect(tables.payment.navigation.customerid_contact).toBe("cfl_customerid_contact");
  expect(tables.paymentAttempt.columns.confirmationtoken).toBe("cfl_confirmationtoken");
});
