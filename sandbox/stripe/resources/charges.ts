import type Stripe from "stripe";
import { z } from "zod";
import { ok } from "../../../core/result.ts";
import { previousOf } from "../events/previous.ts";
import { missing } from "../http/fault.ts";
import { listPage } from "../http/list.ts";
import { clearable, metadata, oneOf, text } from "../http/parameters.ts";
import { type Call, type Outcome, route } from "../http/route.ts";
import { created, paging, shipping } from "../http/shared-parameters.ts";
import { checkMetadata, mergeMetadata } from "../metadata.ts";
import { shippingShape } from "../shapes/address.ts";

const listParameters = z.strictObject({
  created,
  customer: text.optional(),
  payment_intent: text.optional(),
  transfer_group: text.optional(),
  ...paging,
});

const updateParameters = z.strictObject({
  customer: text.optional(),
  description: clearable.optional(),
  fraud_details: z.strictObject({ user_report: oneOf(["fraudulent", "safe"]) }).optional(),
  metadata: metadata.optional(),
  receipt_email: clearable.optional(),
  shipping: shipping.optional(),
  transfer_group: clearable.optional(),
});

const byId = <Given>({ world, id }: Call<Given>, then: (charge: Stripe.Charge) => Outcome): Outcome => {
  const charge = world.store.charge.get(id);
  return charge ? then(charge) : missing("charge", id);
};

const changed = (charge: Stripe.Charge, given: z.infer<typeof updateParameters>): Stripe.Charge => ({
  ...charge,
  customer: given.customer ?? charge.customer,
  description: given.description === undefined ? charge.description : given.description,
  fraud_details: given.fraud_details ?? charge.fraud_details,
  metadata: mergeMetadata(charge.metadata, given.metadata),
  receipt_email: given.receipt_email === undefined ? charge.receipt_email : given.receipt_email,
  shipping: given.shipping ? shippingShape(given.shipping) : charge.shipping,
  transfer_group: given.transfer_group === undefined ? charge.transfer_group : given.transfer_group,
});

export const chargeRoutes = [
  route("GET /v1/charges", {
    parameters: listParameters,
    handle: ({ world, parameters: { payment_intent, customer, transfer_group: group, ...page } }) =>
      listPage(world.store.charge, {
        url: "/v1/charges",
        by: { payment_intent, customer },
        where: (charge) => group === undefined || charge.transfer_group === group,
        ...page,
      }),
  }),
  route("GET /v1/charges/:id", { parameters: z.strictObject({}), handle: (call) => byId(call, ok) }),
  route("POST /v1/charges/:id", {
    parameters: updateParameters,
    handle: (call) =>
      byId(call, (charge) => {
        const after = changed(charge, call.parameters);
        const checked = checkMetadata(after.metadata);
        if (!checked.ok) return checked;
        call.world.emit("charge.updated", call.world.store.charge.put(after), previousOf(charge, after));
        return ok(after);
      }),
  }),
];
