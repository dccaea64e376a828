import { z } from "zod";
import { err, ok, type Result } from "../../../core/result.ts";

const probability = z.number().min(0).max(1);
const delay = z.number().min(0).max(3_600_000);

const schema = z.strictObject({
  /** Share of deliveries that are sent twice. */
  duplicate: probability.default(0),
  /** Share of deliveries that never happen: the event stays undelivered. */
  drop: probability.default(0),
  /** Deliveries overtake one another. */
  shuffle: z.boolean().default(false),
  /** Bounds of a delay before the first try, milliseconds of the sandbox's clock. */
  delayMs: z
    .tuple([delay, delay])
    .refine(([least, most]) => least <= most, "the first bound is above the second")
    .default([0, 0]),
  /** Nothing is sent until this is false again. */
  pause: z.boolean().default(false),
  seed: z.number().int().default(1),
});

export type DeliverySettings = z.infer<typeof schema>;

export const gentle: DeliverySettings = schema.parse({});

/** Reads the body of PUT /_sandbox/stripe/delivery; what is absent is as at the start. The error is a sentence. */
export const readDeliverySettings = (body: unknown): Result<DeliverySettings, string> => {
  const read = schema.safeParse(body);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return err(`Delivery settings: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "not understood"}`);
};
