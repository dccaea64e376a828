import type Stripe from "stripe";
import type { Decline } from "../cards/declines.ts";

type PaymentError = Stripe.PaymentIntent.LastPaymentError;

const docUrl = (code: string): string => `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`;

/** What `last_payment_error` keeps of a decline. */
export const declineError = (decline: Decline, charge: string, method: Stripe.PaymentMethod): PaymentError => ({
  advice_code: decline.advice,
  charge,
  code: decline.code,
  decline_code: decline.declineCode,
  doc_url: docUrl(decline.code),
  message: decline.message,
  network_decline_code: decline.networkCode,
  payment_method: method,
  type: "card_error",
});

/** A block by Radar looks like any suspicion of fraud; only the charge's outcome tells them apart. */
export const blockError = (charge: string, method: Stripe.PaymentMethod): PaymentError => ({
  charge,
  code: "card_declined",
  decline_code: "fraudulent",
  doc_url: docUrl("card_declined"),
  message: "Your card was declined.",
  payment_method: method,
  type: "card_error",
});

/** The payer did not pass the bank's check: there is no charge. */
export const authenticationError = (method: Stripe.PaymentMethod): PaymentError => ({
  code: "payment_intent_authentication_failure",
  doc_url: docUrl("payment_intent_authentication_failure"),
  message:
    "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.",
  payment_method: method,
  type: "invalid_request_error",
});

/** A voucher that nobody paid in time: there is no charge. */
export const expiredError = (method: Stripe.PaymentMethod): PaymentError => ({
  code: "payment_intent_payment_attempt_expired",
  doc_url: docUrl("payment_intent_payment_attempt_expired"),
  message: "The latest payment attempt of the PaymentIntent has expired.",
  payment_method: method,
  type: "invalid_request_error",
});

/** A bank debit came back. */
export const debitError = (code: string, charge: string, method: Stripe.PaymentMethod): PaymentError => ({
  charge,
  code,
  doc_url: docUrl(code),
  message: "The payment failed.",
  payment_method: method,
  type: "invalid_request_error",
});
