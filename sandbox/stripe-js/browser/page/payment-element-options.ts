import type { StripePaymentElementOptions, StripePaymentElementUpdateOptions } from "@stripe/stripe-js";
import { IntegrationError } from "../integration-error.ts";
import { unrecognized } from "./elements-options.ts";

const known: readonly string[] = [
  "defaultValues",
  "business",
  "paymentMethodOrder",
  "fields",
  "readOnly",
  "terms",
  "wallets",
  "walletOptions",
  "layout",
  "applePay",
] satisfies readonly (keyof StripePaymentElementOptions)[];

const updatable: readonly string[] = [
  "defaultValues",
  "business",
  "paymentMethodOrder",
  "fields",
  "readOnly",
  "terms",
  "applePay",
  "walletOptions",
  "layout",
] satisfies readonly (keyof StripePaymentElementUpdateOptions)[];

const layouts: readonly unknown[] = ["tabs", "accordion", "auto"];

const checkLayout = (layout: StripePaymentElementOptions["layout"], where: string): void => {
  if (layout === undefined) return;
  const type = typeof layout === "object" ? layout.type : layout;
  if (layouts.includes(type)) return;
  throw new IntegrationError(
    `Invalid value for ${where}: layout should be one of the following: tabs, accordion, auto. You specified: ${type}.`,
  );
};

const checked = (options: object, names: readonly string[], where: string): StripePaymentElementOptions => {
  const stranger = Object.keys(options).find((name) => !names.includes(name));
  if (stranger !== undefined) throw unrecognized(where, stranger);
  const payment: StripePaymentElementOptions = options; // every name was just checked
  checkLayout(payment.layout, where);
  return payment;
};

/** Options of `elements.create("payment", …)`; throws an IntegrationError for one that Stripe.js does not know. */
export const createOptions = (options: object = {}): StripePaymentElementOptions => checked(options, known, "create()");

/** Options of `paymentElement.update(…)`: fewer, as Stripe has it. */
export const updateOptions = (options: object): StripePaymentElementOptions =>
  checked(options, updatable, "element.update()");
