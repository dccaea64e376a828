/** @jest-environment node */
import type { Stripe, StripeElements } from "@stripe/stripe-js";
import { submission, tokenOf } from "../../../PaymentControl/stripe/elements-calls.ts";

const fault = (): never => {
  throw new Error("IntegrationError");
};
const rejection = (): Promise<never> => Promise.reject(new Error("The connection broke."));
const error = (type: string) => () => Promise.resolve({ error: { type, message: "A sentence of Stripe's." } });

const elementsWhose = (submit: () => unknown) => ({ submit }) as unknown as StripeElements; // only this is called
const stripeWhose = (createConfirmationToken: () => unknown) => ({ createConfirmationToken }) as unknown as Stripe; // the same

describe("fields that are to be checked", () => {
  it.each([
    ["throws", fault, { kind: "failed", sentence: "" }],
    ["rejects", rejection, { kind: "failed", sentence: "" }],
    ["finds something missing", error("validation_error"), { kind: "incomplete" }],
    ["cannot", error("api_connection_error"), { kind: "failed", sentence: "A sentence of Stripe's." }],
    ["is content", () => Promise.resolve({}), { kind: "complete" }],
  ])("lead to an answer when Stripe.js %s", async (_how, submit, answer) => {
    expect(await submission(elementsWhose(submit))).toEqual(answer);
  });
});

describe("a token that is to be made", () => {
  const elements = elementsWhose(fault);

  it.each([
    ["throws", fault, { ok: false, error: "" }],
    ["rejects", rejection, { ok: false, error: "" }],
    ["refuses", error("invalid_request_error"), { ok: false, error: "A sentence of Stripe's." }],
    ["makes it", () => Promise.resolve({ confirmationToken: { id: "ctoken_1" } }), { ok: true, value: "ctoken_1" }],
  ])("leads to an answer when Stripe.js %s", async (_how, create, answer) => {
    expect(await tokenOf(stripeWhose(create), elements, {})).toEqual(answer);
  });
});
