import { z } from "zod";
import { boolean, clearable, integer, metadata, oneOf, text } from "./parameters.ts";

/** Parameters that several resources share, in Stripe's names. */
export const address = z.strictObject({
  city: clearable.optional(),
  country: clearable.optional(),
  line1: clearable.optional(),
  line2: clearable.optional(),
  postal_code: clearable.optional(),
  state: clearable.optional(),
});

export const billingDetails = z.strictObject({
  address: z.union([z.literal("").transform(() => null), address]).optional(),
  email: clearable.optional(),
  name: clearable.optional(),
  phone: clearable.optional(),
  tax_id: clearable.optional(),
});

export const shipping = z.strictObject({
  address,
  name: text,
  carrier: clearable.optional(),
  phone: clearable.optional(),
  tracking_number: clearable.optional(),
});

export const paymentMethodTypes = ["card", "sepa_debit", "ideal", "konbini"] as const;

export const methodData = z.strictObject({
  type: oneOf(paymentMethodTypes),
  allow_redisplay: oneOf(["always", "limited", "unspecified"]).optional(),
  billing_details: billingDetails.optional(),
  card: z
    .strictObject({
      number: text,
      exp_month: integer,
      exp_year: integer,
      cvc: text.optional(),
    })
    .optional(),
  ideal: z.union([z.literal("").transform(() => ({})), z.strictObject({ bank: text.optional() })]).optional(),
  konbini: z.union([z.literal("").transform(() => ({})), z.strictObject({})]).optional(),
  metadata: metadata.optional(),
  radar_options: z.strictObject({ session: text.optional() }).optional(),
  sepa_debit: z.strictObject({ iban: text }).optional(),
});

export const mandateData = z.strictObject({
  customer_acceptance: z.strictObject({
    type: oneOf(["online", "offline"]),
    accepted_at: integer.optional(),
    offline: z.union([z.literal(""), z.strictObject({})]).optional(),
    online: z
      .strictObject({
        ip_address: text.optional(),
        user_agent: text.optional(),
        infer_from_client: boolean.optional(),
      })
      .optional(),
  }),
});

export const setupFutureUsage = oneOf(["on_session", "off_session"]);

/** A span of Unix seconds. */
export interface CreatedRange {
  readonly gt?: number | undefined;
  readonly gte?: number | undefined;
  readonly lt?: number | undefined;
  readonly lte?: number | undefined;
}

const range = z.union([
  integer.transform((at): CreatedRange => ({ gte: at, lte: at })),
  z.strictObject({ gt: integer, gte: integer, lt: integer, lte: integer }).partial(),
]);

/** What every list takes. */
export const paging = {
  limit: integer.optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
};

export const created = range.optional();

export type MethodData = z.infer<typeof methodData>;
export type AddressData = z.infer<typeof address>;
export type BillingData = z.infer<typeof billingDetails>;
export type ShippingData = z.infer<typeof shipping>;
