import type Stripe from "stripe";
import { z } from "zod";
import { ok } from "../../../core/result.ts";
import { invalidRequest, missing } from "../http/fault.ts";
import { listPage } from "../http/list.ts";
import { text } from "../http/parameters.ts";
import { type Call, type Outcome, route } from "../http/route.ts";
import { created, paging } from "../http/shared-parameters.ts";
import { close } from "../radar/reviews.ts";

const byId = <Given>({ world, id }: Call<Given>, then: (review: Stripe.Review) => Outcome): Outcome => {
  const review = world.store.review.get(id);
  return review ? then(review) : missing("review", id, "review");
};

const warningParameters = z.strictObject({
  charge: text.optional(),
  created,
  payment_intent: text.optional(),
  ...paging,
});

export const radarRoutes = [
  route("GET /v1/reviews", {
    parameters: z.strictObject({ created, ...paging }),
    handle: ({ world, parameters }) =>
      listPage(world.store.review, { url: "/v1/reviews", by: { open: "true" }, ...parameters }),
  }),
  route("GET /v1/reviews/:id", { parameters: z.strictObject({}), handle: (call) => byId(call, ok) }),
  route("POST /v1/reviews/:id/approve", {
    parameters: z.strictObject({}),
    handle: (call) =>
      byId(call, (review) =>
        review.open
          ? ok(close(call.world, review, "approved"))
          : invalidRequest({ message: `The review ${review.id} is already closed.` }),
      ),
  }),
  route("GET /v1/radar/early_fraud_warnings", {
    parameters: warningParameters,
    handle: ({ world, parameters: { charge, payment_intent, ...page } }) =>
      listPage(world.store.early_fraud_warning, {
        url: "/v1/radar/early_fraud_warnings",
        by: { charge, payment_intent },
        ...page,
      }),
  }),
  route("GET /v1/radar/early_fraud_warnings/:id", {
    parameters: z.strictObject({}),
    handle: ({ world, id }) => {
      const warning = world.store.early_fraud_warning.get(id);
      return warning ? ok(warning) : missing("early_fraud_warning", id, "early_fraud_warning");
    },
  }),
];
