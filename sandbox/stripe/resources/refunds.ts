import type Stripe from "stripe";
import { z } from "zod";
import { ok } from "../../../core/result.ts";
import { invalidRequest, missing } from "../http/fault.ts";
import { listPage } from "../http/list.ts";
import { type Call, type Outcome, route } from "../http/route.ts";
import { mergeMetadata } from "../metadata.ts";
import { change } from "../refunds/later.ts";
import { createParameters, listParameters, updateParameters } from "../refunds/parameters.ts";
import { createRefund } from "../refunds/refund.ts";

const byId = <Given>({ world, id }: Call<Given>, then: (refund: Stripe.Refund) => Outcome): Outcome => {
  const refund = world.store.refund.get(id);
  return refund ? then(refund) : missing("refund", id);
};

export const refundRoutes = [
  route("POST /v1/refunds", {
    parameters: createParameters,
    handle: ({ world, parameters }) => createRefund(world, parameters),
  }),
  route("GET /v1/refunds", {
    parameters: listParameters,
    handle: ({ world, parameters: { charge, payment_intent, ...page } }) =>
      listPage(world.store.refund, { url: "/v1/refunds", by: { charge, payment_intent }, ...page }),
  }),
  route("GET /v1/refunds/:id", { parameters: z.strictObject({}), handle: (call) => byId(call, ok) }),
  route("POST /v1/refunds/:id", {
    parameters: updateParameters,
    handle: (call) =>
      byId(call, (refund) => {
        const after = { ...refund, metadata: mergeMetadata(refund.metadata, call.parameters.metadata) };
        change(call.world, refund, after);
        return ok(after);
      }),
  }),
  route("POST /v1/refunds/:id/cancel", {
    parameters: z.strictObject({}),
    // Only refunds that wait for the customer can be canceled, and none of the sandbox's methods make one.
    handle: (call) =>
      byId(call, ({ id, status }) =>
        invalidRequest({
          message: `Refund ${id} cannot be canceled because it has a status of ${status ?? "unknown"}.`,
        }),
      ),
  }),
];
