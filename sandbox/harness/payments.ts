import type Stripe from "stripe";
import type { AttemptState } from "../../core/attempt.ts";
import { moneyFromDecimal } from "../../core/money.ts";
import { reasonOf, type Reason } from "../../core/reasons.ts";
import { payerSentence } from "../../core/reason-sentences.ts";
import { secretKey } from "../fixed.ts";

/** What became of an attempt at the gateway. */
export interface Outcome {
  readonly state: AttemptState;
  readonly reference?: string;
  /** For the bank's step. */
  readonly clientSecret?: string;
  readonly code?: string;
  readonly reason?: Reason;
  readonly message?: string;
}

export interface Payments {
  pay(order: { readonly amount: number; readonly currency: string; readonly token: string }): Promise<Outcome>;
  /** How an intent stands now. */
  look(reference: string): Promise<Outcome>;
}

type Failure = NonNullable<Stripe.PaymentIntent["last_payment_error"]>;
interface Answer {
  readonly intent?: Stripe.PaymentIntent;
  readonly failure?: Failure;
}

const declined = (failure: Failure | null | undefined): Pick<Outcome, "code" | "reason" | "message"> => {
  const reason = reasonOf({ code: failure?.code, declineCode: failure?.decline_code });
  const code = failure?.decline_code ?? failure?.code;
  return { reason, message: payerSentence(reason), ...(code === undefined ? {} : { code }) };
};

const outcomeOf = (intent: Stripe.PaymentIntent): Outcome => {
  const reference = intent.id;
  switch (intent.status) {
    case "succeeded":
    case "requires_capture":
      return { state: "succeeded", reference };
    case "processing":
      return { state: "processing", reference };
    case "requires_action":
      return { state: "requires_action", reference, clientSecret: intent.client_secret ?? "" };
    default:
      return { state: "declined", reference, ...declined(intent.last_payment_error) };
  }
};

const readAnswer = async (response: Response): Promise<Answer> => {
  const body = (await response.json()) as Stripe.PaymentIntent | { error: Failure & Answer };
  if (!("error" in body)) return { intent: body };
  const { payment_intent: intent } = body.error as { payment_intent?: Stripe.PaymentIntent };
  return intent === undefined ? { failure: body.error } : { intent };
};

/** The small server of the harness: it only pays, and remembers nothing. `fetch` is the stand-in for Stripe. */
export const createPayments = (origin: string, fetch: (request: Request) => Promise<Response>): Payments => {
  const ask = async (path: string, form?: Record<string, string>): Promise<Outcome> => {
    const request = new Request(`${origin}${path}`, {
      method: form === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${secretKey}`, "content-type": "application/x-www-form-urlencoded" },
      ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
    });
    const { intent, failure } = await readAnswer(await fetch(request));
    return intent === undefined ? { state: "rejected", ...declined(failure) } : outcomeOf(intent);
  };
  return {
    pay: async ({ amount, currency, token }) => {
      const money = moneyFromDecimal(amount, currency);
      if (!money.ok) return { state: "rejected", reason: "rejected_amount", message: payerSentence("rejected_amount") };
      return ask("/v1/payment_intents", {
        amount: String(money.value.amount),
        currency: money.value.currency,
        "automatic_payment_methods[enabled]": "true",
        confirm: "true",
        confirmation_token: token,
        return_url: `${origin}/`,
        use_stripe_sdk: "true",
      });
    },
    look: (reference) => ask(`/v1/payment_intents/${reference}`),
  };
};
