import type Stripe from "stripe";
import { ok, type Result } from "../../../core/result.ts";
import { behaviourOf } from "../cards/instrument.ts";
import { invalidRequest, missing, type StripeFault, unexpectedState } from "../http/fault.ts";
import { shippingShape } from "../shapes/address.ts";
import { methodOptionsShape } from "../shapes/payment-intent.ts";
import { idOf, type World } from "../world.ts";
import type { Attempt, Attempted } from "./attempt.ts";
import { begin } from "./begin.ts";
import { checkMethod, type Choice, chooseMethod } from "./choose-method.ts";
import type { Confirmation } from "./confirmation.ts";
import type { ConfirmParameters } from "./parameters.ts";

const confirmable = new Set<string>(["requires_payment_method", "requires_confirmation", "requires_action"]);

const refusal = (intent: Stripe.PaymentIntent): string =>
  intent.status === "succeeded"
    ? "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed."
    : `You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`;

const needsReturnUrl = (intent: Stripe.PaymentIntent): boolean =>
  intent.automatic_payment_methods?.allow_redirects === "always" || intent.payment_method_types.includes("ideal");

const returnUrlMissing = (): Result<never, StripeFault> =>
  invalidRequest({
    message:
      "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    param: "return_url",
  });

/** What Elements promised the payer must hold for the intent. */
const disagreement = (
  intent: Stripe.PaymentIntent,
  { token }: Choice,
  given: ConfirmParameters,
): Result<void, StripeFault> => {
  const promised = token?.setup_future_usage;
  const meant = given.setup_future_usage ?? intent.setup_future_usage;
  if (!token || (promised ?? null) === (meant ?? null)) return ok(undefined);
  // The payer ticked "save" themselves: then the token's word goes for the intent as well.
  if (promised && !meant && token.payment_method_preview?.allow_redisplay === "always") return ok(undefined);
  if (!promised && idOf(token.payment_method_preview?.customer)) return ok(undefined);
  return invalidRequest({
    message: `The ConfirmationToken was created with setup_future_usage ${promised ?? "unset"}, but the PaymentIntent has ${meant ?? "unset"}. They must agree.`,
    param: "setup_future_usage",
  });
};

const updated = (intent: Stripe.PaymentIntent, { token }: Choice, given: ConfirmParameters): Stripe.PaymentIntent => {
  const promised = token?.shipping && { ...token.shipping, carrier: null, tracking_number: null };
  const shipping = given.shipping ? shippingShape(given.shipping) : promised;
  const options = given.payment_method_options;
  return {
    ...intent,
    capture_method: given.capture_method ?? intent.capture_method,
    payment_method_options: options
      ? methodOptionsShape(intent.payment_method_types, options)
      : intent.payment_method_options,
    receipt_email: given.receipt_email === undefined ? intent.receipt_email : given.receipt_email,
    setup_future_usage: given.setup_future_usage ?? intent.setup_future_usage ?? token?.setup_future_usage ?? null,
    shipping: shipping ?? intent.shipping,
  };
};

const confirmationOf = (intentId: string, { token }: Choice, given: ConfirmParameters): Confirmation => ({
  id: intentId,
  returnUrl: given.return_url ?? token?.return_url ?? null,
  useStripeSdk: given.use_stripe_sdk ?? token?.use_stripe_sdk ?? false,
  offSession: given.off_session ?? false,
  authenticated: false,
  ...(given.payment_method_options?.card?.moto ? { telephone: true } : {}),
});

const attemptOf = (world: World, intent: Stripe.PaymentIntent, { method }: Choice): Attempt | undefined => {
  const instrument = world.store.instrument.get(method.id);
  const behaviour = instrument && behaviourOf(instrument);
  const before = world.store.confirmation.get(intent.id);
  const same = intent.status === "requires_confirmation" && intent.payment_method === method.id;
  return behaviour && { intent, method, behaviour, authenticated: same && before?.authenticated === true };
};

const check = (world: World, intent: Stripe.PaymentIntent, all: { choice: Choice; given: ConfirmParameters }) => {
  const { choice, given } = all;
  const fits = checkMethod(world, intent, choice.method);
  if (!fits.ok) return fits;
  const agrees = disagreement(intent, choice, given);
  if (!agrees.ok) return agrees;
  const { returnUrl } = confirmationOf(intent.id, choice, given);
  return needsReturnUrl(intent) && returnUrl === null ? returnUrlMissing() : ok(undefined);
};

/** Confirms an intent: spends the token, then begins the attempt. Nothing has happened when it is refused. */
export const confirm = (world: World, intent: Stripe.PaymentIntent, given: ConfirmParameters): Attempted => {
  if (!confirmable.has(intent.status)) return unexpectedState(intent, refusal(intent));
  const choice = chooseMethod(world, intent, given);
  if (!choice.ok) return choice;
  const checked = check(world, intent, { choice: choice.value, given });
  if (!checked.ok) return checked;
  const attempt = attemptOf(world, updated(intent, choice.value, given), choice.value);
  if (!attempt) return missing("PaymentMethod", choice.value.method.id, "payment_method");
  const { token } = choice.value;
  if (token) world.store.confirmation_token.put({ ...token, payment_intent: intent.id });
  const confirmation = confirmationOf(intent.id, choice.value, given);
  world.store.confirmation.put(confirmation);
  return begin(world, attempt, { ...confirmation, refuseAction: given.error_on_requires_action ?? false });
};
