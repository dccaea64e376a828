import type Stripe from "stripe";
import { err, type Err } from "../../../core/result.ts";

/** The `error` object of an answer, in Stripe's words. */
export type ErrorBody = Partial<Stripe.PaymentIntent.LastPaymentError> & { readonly message: string };

/** A refusal as Stripe would give it. */
export interface StripeFault {
  readonly status: number;
  readonly error: ErrorBody;
  readonly headers?: Readonly<Record<string, string>>;
  /** Refused before anything ran: an idempotency key does not remember it. */
  readonly beforeExecution?: boolean;
}

const docUrl = (code: string): string => `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`;

const withDoc = (error: ErrorBody): ErrorBody => (error.code ? { ...error, doc_url: docUrl(error.code) } : error);

/** A 400 that belongs to the state of things: an idempotency key remembers it. */
export const invalidRequest = (error: ErrorBody): Err<StripeFault> =>
  err({ status: 400, error: withDoc({ ...error, type: "invalid_request_error" }) });

/** A 400 that belongs to the parameters alone. */
export const invalidParameter = (error: ErrorBody): Err<StripeFault> =>
  err({ ...invalidRequest(error).error, beforeExecution: true });

/** 404: the object is not there. `noun` as Stripe writes it, "payment_intent" or "PaymentMethod". */
export const missing = (noun: string, id: string, param = "id"): Err<StripeFault> =>
  err({
    status: 404,
    error: withDoc({
      code: "resource_missing",
      message: `No such ${noun}: '${id}'`,
      param,
      type: "invalid_request_error",
    }),
  });

/** 402: the bank, the network or Radar said no. */
export const cardError = (error: ErrorBody): Err<StripeFault> =>
  err({ status: 402, error: withDoc({ ...error, type: "card_error" }) });

/** 400 `payment_intent_unexpected_state`, with the intent as it is. */
export const unexpectedState = (intent: Stripe.PaymentIntent, message: string): Err<StripeFault> =>
  invalidRequest({ code: "payment_intent_unexpected_state", message, payment_intent: intent });

/** 501: Stripe may know this, the sandbox does not, and says so rather than guess. */
export const unsupported = (what: string): Err<StripeFault> =>
  err({
    status: 501,
    error: { message: `The sandbox does not support ${what}.`, type: "api_error" },
    headers: { "stripe-should-retry": "false" },
    beforeExecution: true,
  });

/** 401 and 403: who asks is not known, or may not. */
export const notAllowed = (status: 401 | 403, error: ErrorBody): Err<StripeFault> =>
  err({ status, error: { ...error, type: "invalid_request_error" }, beforeExecution: true });
