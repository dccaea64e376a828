import { z } from "zod";
import { ok } from "../../../core/result.ts";
import { invalidParameter, missing, unsupported } from "../http/fault.ts";
import { boolean, integer, list, oneOf, text } from "../http/parameters.ts";
import { type Outcome, route } from "../http/route.ts";
import { setupFutureUsage } from "../http/shared-parameters.ts";
import { customerSessionShape, type PaymentElementFeatures } from "../shapes/customer-session.ts";
import type { World } from "../world.ts";

const onOrOff = oneOf(["disabled", "enabled"]);

const features = z.strictObject({
  payment_method_allow_redisplay_filters: list(oneOf(["always", "limited", "unspecified"])).optional(),
  payment_method_redisplay: onOrOff.optional(),
  payment_method_redisplay_limit: integer.optional(),
  payment_method_remove: onOrOff.optional(),
  payment_method_save: onOrOff.optional(),
  payment_method_save_usage: setupFutureUsage.optional(),
});

const newSession = z.strictObject({
  customer: text,
  components: z.strictObject({
    payment_element: z.strictObject({ enabled: boolean, features: features.optional() }),
  }),
});

type NewSession = z.infer<typeof newSession>;

const featuresOf = (given: NonNullable<NewSession["components"]["payment_element"]["features"]>) =>
  ({
    payment_method_allow_redisplay_filters: given.payment_method_allow_redisplay_filters ?? ["always"],
    payment_method_redisplay: given.payment_method_redisplay ?? "disabled",
    payment_method_redisplay_limit: given.payment_method_redisplay_limit ?? 3,
    payment_method_remove: given.payment_method_remove ?? "disabled",
    payment_method_save: given.payment_method_save ?? "disabled",
    payment_method_save_usage: given.payment_method_save_usage ?? null,
  }) satisfies PaymentElementFeatures;

const create = (world: World, { customer, components: { payment_element } }: NewSession): Outcome => {
  if (!world.store.customer.get(customer)) return missing("customer", customer, "customer");
  if (!payment_element.enabled) return unsupported("a customer session for another component than the Payment Element");
  const limit = payment_element.features?.payment_method_redisplay_limit ?? 3;
  if (limit < 1 || limit > 10) {
    const param = "components[payment_element][features][payment_method_redisplay_limit]";
    return invalidParameter({ message: `Invalid ${param}: must be between 1 and 10.`, param });
  }
  const session = customerSessionShape({
    customer,
    created: world.clock.nowSeconds(),
    features: featuresOf(payment_element.features ?? {}),
  });
  world.store.customer_session.put({ id: session.client_secret, session });
  return ok(session);
};

export const customerSessionRoutes = [
  route("POST /v1/customer_sessions", {
    parameters: newSession,
    handle: ({ world, parameters }) => create(world, parameters),
  }),
];
