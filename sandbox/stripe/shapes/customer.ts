import type Stripe from "stripe";
import { z } from "zod";
import { clearable, list, metadata, oneOf, text } from "../http/parameters.ts";
import { address, shipping } from "../http/shared-parameters.ts";
import { mergeMetadata } from "../metadata.ts";
import { newId, prefixes } from "../store/ids.ts";
import { addressShape, shippingShape } from "./address.ts";

const none = z.literal("").transform(() => null);

/** What may be said of a customer, new or known. */
export const customerData = z.strictObject({
  address: z.union([none, address]).optional(),
  description: clearable.optional(),
  email: clearable.optional(),
  invoice_settings: z.strictObject({ default_payment_method: clearable.optional() }).optional(),
  metadata: metadata.optional(),
  name: clearable.optional(),
  payment_method: text.optional(),
  phone: clearable.optional(),
  preferred_locales: list(text).optional(),
  shipping: z.union([none, shipping]).optional(),
  tax_exempt: oneOf(["none", "exempt", "reverse"]).optional(),
});

export type CustomerData = z.infer<typeof customerData>;

export const customerShape = (created: number): Stripe.Customer => ({
  id: newId(prefixes.customer, 14),
  object: "customer",
  address: null,
  balance: 0,
  created,
  currency: null,
  customer_account: null,
  default_source: null,
  delinquent: false,
  description: null,
  discount: null,
  email: null,
  invoice_prefix: newId("", 8).toUpperCase(),
  invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
  livemode: false,
  metadata: {},
  name: null,
  next_invoice_sequence: 1,
  phone: null,
  preferred_locales: [],
  shipping: null,
  tax_exempt: "none",
  test_clock: null,
});

const kept = <Value>(given: Value | undefined, present: Value): Value => (given === undefined ? present : given);

/** The customer with what was said; what was left out stays. */
export const withData = (customer: Stripe.Customer, data: CustomerData): Stripe.Customer => ({
  ...customer,
  address: data.address ? addressShape(data.address) : kept(data.address, customer.address ?? null),
  description: kept(data.description, customer.description),
  email: kept(data.email, customer.email),
  invoice_settings: {
    ...customer.invoice_settings,
    default_payment_method: kept(
      data.invoice_settings?.default_payment_method,
      customer.invoice_settings.default_payment_method,
    ),
  },
  metadata: mergeMetadata(customer.metadata, data.metadata),
  name: kept(data.name, customer.name ?? null),
  phone: kept(data.phone, customer.phone ?? null),
  preferred_locales: data.preferred_locales ?? customer.preferred_locales ?? [],
  shipping: data.shipping ? shippingShape(data.shipping) : kept(data.shipping, customer.shipping),
  tax_exempt: data.tax_exempt ?? customer.tax_exempt ?? "none",
});
