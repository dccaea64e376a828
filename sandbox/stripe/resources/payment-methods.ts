import type Stripe from "stripe";
import { z } from "zod";
import { ok } from "../../../core/result.ts";
import { tokenise } from "../cards/tokenise.ts";
import { previousOf } from "../events/previous.ts";
import { missing } from "../http/fault.ts";
import { listPage } from "../http/list.ts";
import { integer, metadata, oneOf, text } from "../http/parameters.ts";
import { type Call, type Outcome, route } from "../http/route.ts";
import { billingDetails, methodData, paging, paymentMethodTypes } from "../http/shared-parameters.ts";
import { mergeMetadata } from "../metadata.ts";
import { attach, detach, makeMethod } from "../payment-methods.ts";
import { billingShape } from "../shapes/address.ts";
import { idOf } from "../world.ts";

const updateParameters = z.strictObject({
  allow_redisplay: oneOf(["always", "limited", "unspecified"]).optional(),
  billing_details: billingDetails.optional(),
  card: z.strictObject({ exp_month: integer.optional(), exp_year: integer.optional() }).optional(),
  metadata: metadata.optional(),
});

const type = oneOf(paymentMethodTypes).optional();

const byId = <Given>({ world, id }: Call<Given>, then: (method: Stripe.PaymentMethod) => Outcome): Outcome => {
  const method = world.store.payment_method.get(id);
  return method ? then(method) : missing("PaymentMethod", id, "payment_method");
};

const changed = (method: Stripe.PaymentMethod, given: z.infer<typeof updateParameters>): Stripe.PaymentMethod => ({
  ...method,
  allow_redisplay: given.allow_redisplay ?? method.allow_redisplay ?? "unspecified",
  billing_details: given.billing_details ? billingShape(given.billing_details) : method.billing_details,
  ...(method.card ? { card: { ...method.card, ...given.card } } : {}),
  metadata: mergeMetadata(method.metadata, given.metadata),
});

/** Which methods a list is of: those that belong to somebody. */
const ofCustomer = (customer: string | undefined, wanted: string | undefined) => ({
  by: { customer },
  where: (method: Stripe.PaymentMethod): boolean =>
    idOf(method.customer) !== null && (wanted === undefined || method.type === wanted),
});

export const paymentMethodRoutes = [
  route("POST /v1/payment_methods", {
    parameters: methodData,
    publishable: true,
    handle: ({ world, parameters }) => {
      const content = tokenise(parameters, world.clock.nowMs());
      return content.ok ? ok(makeMethod(world, content.value)) : content;
    },
  }),
  route("GET /v1/payment_methods", {
    parameters: z.strictObject({ customer: text.optional(), type, ...paging }),
    handle: ({ world, parameters: { customer, type: wanted, ...page } }) =>
      listPage(world.store.payment_method, {
        url: "/v1/payment_methods",
        ...ofCustomer(customer, wanted),
        ...page,
      }),
  }),
  route("GET /v1/customers/:id/payment_methods", {
    parameters: z.strictObject({ type, ...paging }),
    handle: ({ world, id, parameters: { type: wanted, ...page } }) =>
      listPage(world.store.payment_method, {
        url: `/v1/customers/${id}/payment_methods`,
        ...ofCustomer(id, wanted),
        ...page,
      }),
  }),
  route("GET /v1/payment_methods/:id", { parameters: z.strictObject({}), handle: (call) => byId(call, ok) }),
  route("POST /v1/payment_methods/:id", {
    parameters: updateParameters,
    handle: (call) =>
      byId(call, (method) => {
        const after = call.world.store.payment_method.put(changed(method, call.parameters));
        call.world.emit("payment_method.updated", after, previousOf(method, after));
        return ok(after);
      }),
  }),
  route("POST /v1/payment_methods/:id/attach", {
    parameters: z.strictObject({ customer: text }),
    handle: ({ world, id, parameters }) => attach(world, id, parameters.customer),
  }),
  route("POST /v1/payment_methods/:id/detach", {
    parameters: z.strictObject({}),
    handle: (call) => byId(call, (method) => detach(call.world, method)),
  }),
];
