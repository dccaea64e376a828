import { z } from "zod";
import { boolean, clearable, integer, list, metadata, oneOf, text } from "../http/parameters.ts";
import { created, mandateData, methodData, paging, setupFutureUsage, shipping } from "../http/shared-parameters.ts";

const captureMethod = oneOf(["automatic", "automatic_async", "manual"]);
const emptyOptions = z.union([z.literal("").transform(() => ({})), z.strictObject({})]);

const methodOptions = z.strictObject({
  card: z
    .strictObject({
      moto: boolean.optional(),
      request_three_d_secure: oneOf(["any", "automatic", "challenge"]).optional(),
    })
    .optional(),
  ideal: emptyOptions.optional(),
  sepa_debit: emptyOptions.optional(),
});

/** What says how to pay; create (with confirm), update and confirm share it. */
const method = {
  payment_method: text.optional(),
  payment_method_data: methodData.optional(),
  payment_method_options: methodOptions.optional(),
  payment_method_types: list(text).optional(),
  setup_future_usage: setupFutureUsage.optional(),
  receipt_email: clearable.optional(),
  shipping: z.union([z.literal("").transform(() => null), shipping]).optional(),
};

/** What says how it is confirmed. */
const confirmation = {
  confirmation_token: text.optional(),
  error_on_requires_action: boolean.optional(),
  mandate_data: mandateData.optional(),
  off_session: z.union([boolean, oneOf(["one_off", "recurring"]).transform(() => true)]).optional(),
  return_url: text.optional(),
  use_stripe_sdk: boolean.optional(),
};

const words = {
  customer: text.optional(),
  description: clearable.optional(),
  metadata: metadata.optional(),
  statement_descriptor: clearable.optional(),
  statement_descriptor_suffix: clearable.optional(),
  transfer_group: clearable.optional(),
};

const currency = z.string().transform((code) => code.toLowerCase());

export const createParameters = z.strictObject({
  amount: integer,
  currency,
  automatic_payment_methods: z
    .strictObject({ enabled: boolean, allow_redirects: oneOf(["always", "never"]).optional() })
    .optional(),
  capture_method: captureMethod.optional(),
  confirm: boolean.optional(),
  confirmation_method: oneOf(["automatic", "manual"]).optional(),
  excluded_payment_method_types: list(text).optional(),
  payment_method_configuration: text.optional(),
  ...method,
  ...confirmation,
  ...words,
});

export const updateParameters = z.strictObject({
  amount: integer.optional(),
  currency: currency.optional(),
  capture_method: captureMethod.optional(),
  ...method,
  ...words,
});

export const confirmParameters = z.strictObject({
  capture_method: captureMethod.optional(),
  /** Stripe.js names the intent's secret when it confirms with a publishable key. */
  client_secret: text.optional(),
  ...method,
  ...confirmation,
});

export const retrieveParameters = z.strictObject({ client_secret: text.optional() });

export const cancelParameters = z.strictObject({
  cancellation_reason: oneOf(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]).optional(),
});

export const captureParameters = z.strictObject({
  amount_to_capture: integer.optional(),
  metadata: metadata.optional(),
  statement_descriptor_suffix: text.optional(),
});

export const listParameters = z.strictObject({ customer: text.optional(), created, ...paging });

export type CreateParameters = z.infer<typeof createParameters>;
export type UpdateParameters = z.infer<typeof updateParameters>;
export type ConfirmParameters = z.infer<typeof confirmParameters>;
