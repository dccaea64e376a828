import type Stripe from "stripe";
import { z } from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import { invalidRequest, missing, type StripeFault } from "../http/fault.ts";
import type { PaymentElementFeatures } from "../shapes/customer-session.ts";
import { confirmationTokenShape } from "../shapes/confirmation-token.ts";
import { detach } from "../payment-methods.ts";
import { idOf, type World } from "../world.ts";

const wanted = z.object({
  client_secret: z.string(),
  payment_method: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  return_url: z.string().optional(),
});

type Asked = z.infer<typeof wanted>;
type Answer = Result<object, StripeFault>;

interface Opened {
  readonly customer: string;
  readonly features: PaymentElementFeatures;
}

const open = (world: World, secret: string): Result<Opened, StripeFault> => {
  const session = world.store.customer_session.get(secret)?.session;
  const features = session?.components?.payment_element.features;
  const customer = idOf(session?.customer);
  if (!session || !features || customer === null || session.expires_at <= world.clock.nowSeconds()) {
    return invalidRequest({ message: "The customer session client secret provided is not valid, or has expired." });
  }
  return ok({ customer, features });
};

/** Cards, newest first, only those whose owner agreed to see them again. */
const shown = (world: World, { customer, features }: Opened): readonly Stripe.PaymentMethod[] => {
  if (features.payment_method_redisplay !== "enabled") return [];
  const filters: readonly string[] = features.payment_method_allow_redisplay_filters;
  return world.store.payment_method
    .having("customer", customer)
    .filter(({ type, allow_redisplay = "unspecified" }) => type === "card" && filters.includes(allow_redisplay))
    .toReversed()
    .slice(0, features.payment_method_redisplay_limit ?? 3);
};

const own = (world: World, opened: Opened, id: string | undefined): Result<Stripe.PaymentMethod, StripeFault> => {
  const method = shown(world, opened).find((each) => each.id === id);
  return method ? ok(method) : missing("PaymentMethod", id ?? "", "payment_method");
};

const remove = (world: World, opened: Opened, asked: Asked): Answer => {
  if (opened.features.payment_method_remove !== "enabled") {
    return invalidRequest({ message: "This customer session does not allow its payment methods to be removed." });
  }
  const method = own(world, opened, asked.payment_method);
  return method.ok ? detach(world, method.value) : method;
};

/** A token of a method that Stripe has already: confirming it charges that very method. */
const makeToken = (world: World, opened: Opened, asked: Asked): Answer => {
  const method = own(world, opened, asked.payment_method);
  if (!method.ok) return method;
  const { id, customer, card, billing_details } = method.value;
  const allow_redisplay = method.value.allow_redisplay === "always" ? "always" : "unspecified";
  if (!card) return missing("PaymentMethod", id, "payment_method");
  const token = confirmationTokenShape({
    content: {
      kind: "card",
      number: "",
      shown: { type: "card", allow_redisplay, billing_details, card },
      metadata: {},
    },
    created: world.clock.nowSeconds(),
    customer: idOf(customer),
    metadata: asked.metadata ?? {},
    returnUrl: asked.return_url ?? null,
    setupFutureUsage: null,
    shipping: null,
    useStripeSdk: true,
    mandateData: null,
  });
  world.store.token_content.put({ id: token.id, savedMethod: id });
  return ok(world.store.confirmation_token.put(token));
};

const acts: Readonly<Record<string, (world: World, opened: Opened, asked: Asked) => Answer>> = {
  list: (world, opened) => ok({ payment_methods: shown(world, opened), features: opened.features }),
  remove,
  token: makeToken,
};

/** What Stripe.js does for the holder of a customer session's secret: `list`, `remove`, `token`. Undefined: no such thing. */
export const answerSavedMethods = (world: World, act: string, body: unknown): Answer | undefined => {
  const carryOut = acts[act];
  if (!carryOut) return undefined;
  const asked = wanted.safeParse(body);
  if (!asked.success) return err(invalidRequest({ message: 'Send {"client_secret":"…"}.' }).error);
  const opened = open(world, asked.data.client_secret);
  return opened.ok ? carryOut(world, opened.value, asked.data) : opened;
};
