import type Stripe from "stripe";
import { z } from "zod";
import { ok, type Result } from "../../../core/result.ts";
import type { MethodContent } from "../cards/content.ts";
import { contentOfTestId, tokenise } from "../cards/tokenise.ts";
import { invalidParameter, missing, type StripeFault } from "../http/fault.ts";
import { boolean, metadata, text } from "../http/parameters.ts";
import { type Outcome, route } from "../http/route.ts";
import { mandateData, methodData, setupFutureUsage, shipping } from "../http/shared-parameters.ts";
import { recipientShape } from "../shapes/address.ts";
import { confirmationTokenShape } from "../shapes/confirmation-token.ts";
import type { World } from "../world.ts";

const newToken = z.strictObject({
  payment_method: text.optional(),
  payment_method_data: methodData.optional(),
  mandate_data: mandateData.optional(),
  metadata: metadata.optional(),
  return_url: text.optional(),
  setup_future_usage: setupFutureUsage.optional(),
  shipping: shipping.optional(),
  use_stripe_sdk: boolean.optional(),
});

type NewToken = z.infer<typeof newToken>;

const contentOf = (world: World, given: NewToken): Result<MethodContent, StripeFault> => {
  const now = world.clock.nowMs();
  if (given.payment_method_data) return tokenise(given.payment_method_data, now);
  if (given.payment_method) return contentOfTestId(given.payment_method, now);
  const param = "payment_method_data";
  return invalidParameter({ code: "parameter_missing", message: `Missing required param: ${param}.`, param });
};

const mandateOf = (given: NewToken["mandate_data"]): Stripe.ConfirmationToken.MandateData | null => {
  if (!given) return null;
  const { type, online } = given.customer_acceptance;
  const seen = { ip_address: online?.ip_address ?? "127.0.0.1", user_agent: online?.user_agent ?? "sandbox" };
  return { customer_acceptance: { online: type === "online" ? seen : null, type } };
};

/** A token of what a payer typed. Its payment method is made only when an intent is confirmed with it. */
const make = (world: World, given: NewToken, useStripeSdk: boolean): Outcome => {
  const content = contentOf(world, given);
  if (!content.ok) return content;
  const token = confirmationTokenShape({
    content: content.value,
    created: world.clock.nowSeconds(),
    customer: null,
    metadata: given.metadata ?? {},
    returnUrl: given.return_url ?? null,
    setupFutureUsage: given.setup_future_usage ?? null,
    shipping: given.shipping ? recipientShape(given.shipping) : null,
    useStripeSdk: given.use_stripe_sdk ?? useStripeSdk,
    mandateData: mandateOf(given.mandate_data),
  });
  world.store.token_content.put({ id: token.id, content: content.value });
  return ok(world.store.confirmation_token.put(token));
};

export const confirmationTokenRoutes = [
  route("POST /v1/confirmation_tokens", {
    parameters: newToken,
    publishable: true,
    handle: ({ world, parameters }) => make(world, parameters, true),
  }),
  route("POST /v1/test_helpers/confirmation_tokens", {
    parameters: newToken,
    handle: ({ world, parameters }) => make(world, parameters, false),
  }),
  route("GET /v1/confirmation_tokens/:id", {
    parameters: z.strictObject({}),
    handle: ({ world, id }) => {
      const token = world.store.confirmation_token.get(id);
      return token ? ok(token) : missing("confirmation_token", id, "confirmation_token");
    },
  }),
];
