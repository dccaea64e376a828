import { z } from "zod";
import { integer, metadata, oneOf, text } from "../http/parameters.ts";
import { created, paging } from "../http/shared-parameters.ts";

export const createParameters = z.strictObject({
  amount: integer.optional(),
  charge: text.optional(),
  metadata: metadata.optional(),
  payment_intent: text.optional(),
  reason: oneOf(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
});

export const updateParameters = z.strictObject({ metadata: metadata.optional() });

export const listParameters = z.strictObject({
  charge: text.optional(),
  created,
  payment_intent: text.optional(),
  ...paging,
});

export type CreateParameters = z.infer<typeof createParameters>;
