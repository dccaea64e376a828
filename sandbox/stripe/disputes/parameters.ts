import { z } from "zod";
import { boolean, clearable, metadata, text } from "../http/parameters.ts";
import { created, paging } from "../http/shared-parameters.ts";

const words = clearable.optional();

/** What can be said in words. Files would need the Files API, which the sandbox does not have. */
const evidence = z.strictObject({
  access_activity_log: words,
  billing_address: words,
  cancellation_policy_disclosure: words,
  cancellation_rebuttal: words,
  customer_email_address: words,
  customer_name: words,
  customer_purchase_ip: words,
  duplicate_charge_explanation: words,
  duplicate_charge_id: words,
  product_description: words,
  refund_policy_disclosure: words,
  refund_refusal_explanation: words,
  service_date: words,
  shipping_address: words,
  shipping_carrier: words,
  shipping_date: words,
  shipping_tracking_number: words,
  uncategorized_text: words,
});

export const answerParameters = z.strictObject({
  evidence: evidence.optional(),
  metadata: metadata.optional(),
  submit: boolean.optional(),
});

export const listParameters = z.strictObject({
  charge: text.optional(),
  created,
  payment_intent: text.optional(),
  ...paging,
});

export type Answer = z.infer<typeof answerParameters>;
