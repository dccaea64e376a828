import type Stripe from "stripe";
import type { AddressData, BillingData, ShippingData } from "../http/shared-parameters.ts";

export const addressShape = (data: AddressData = {}): Stripe.Address => ({
  city: data.city ?? null,
  country: data.country ?? null,
  line1: data.line1 ?? null,
  line2: data.line2 ?? null,
  postal_code: data.postal_code ?? null,
  state: data.state ?? null,
});

/** Billing details as payment methods and charges show them. */
export const billingShape = (data: BillingData = {}): Stripe.PaymentMethod.BillingDetails => ({
  address: addressShape(data.address ?? {}),
  email: data.email ?? null,
  name: data.name ?? null,
  phone: data.phone ?? null,
  tax_id: data.tax_id ?? null,
});

/** To whom and where, as confirmation tokens show it. */
export const recipientShape = (data: ShippingData) => ({
  address: addressShape(data.address),
  name: data.name,
  phone: data.phone ?? null,
});

/** To whom, where and how, as intents, charges and customers show it. */
export const shippingShape = (data: ShippingData) => ({
  ...recipientShape(data),
  carrier: data.carrier ?? null,
  tracking_number: data.tracking_number ?? null,
});
