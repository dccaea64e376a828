import type { PaymentIntent, PaymentIntentOrSetupIntentResult, PaymentIntentResult } from "@stripe/stripe-js";
import { IntegrationError, unsupported } from "../integration-error.ts";
import { getFromStripe, intentIdOf, type StripeApi } from "../stripe-api.ts";
import { showChallenge } from "./challenge.ts";

/** What `handleNextAction` needs of the browser. */
export interface NextActionPage extends StripeApi {
  readonly locale: string;
  /** Leaves for a bank's own page: the top window, as Stripe.js has it. */
  readonly leave: (address: string) => void;
}

/** Throws an IntegrationError when the secret is none of a PaymentIntent. */
export const retrieveIntent = async (
  api: StripeApi,
  clientSecret: string,
  where: string,
): Promise<PaymentIntentResult> => {
  const id = intentIdOf(clientSecret);
  if (id === undefined) {
    throw new IntegrationError(
      `Invalid value for ${where} intent secret: value should be a client secret of the form \${id}_secret_\${secret}. You specified: a value of another form.`,
    );
  }
  const { value, error } = await getFromStripe<PaymentIntent>(api, `/v1/payment_intents/${id}`, {
    client_secret: clientSecret,
  });
  return error === undefined ? { paymentIntent: value } : { error };
};

/** After the bank: what failed is an error that carries the intent, as Stripe.js reports it. */
const outcomeOf = (intent: PaymentIntent): PaymentIntentOrSetupIntentResult => {
  const failure = intent.last_payment_error;
  return intent.status === "requires_payment_method" && failure !== null
    ? { error: { ...failure, payment_intent: intent } }
    : { paymentIntent: intent };
};

const never = new Promise<never>(() => undefined);

const act = async (page: NextActionPage, intent: PaymentIntent, clientSecret: string): Promise<void> => {
  const action = intent.next_action;
  if (action?.type === "redirect_to_url" && typeof action.redirect_to_url?.url === "string") {
    page.leave(action.redirect_to_url.url);
    return never; // the page is about to go
  }
  // Stripe.js shows the code in a dialog of its own; here the page of the instructions does.
  if (action?.type === "konbini_display_details") return;
  if (action?.type !== "use_stripe_sdk") throw unsupported(`the next action ${action?.type ?? "none"}`);
  const { amount, currency } = intent;
  await showChallenge(page.origin, { clientSecret, amount, currency, locale: page.locale });
};

/** `stripe.handleNextAction`: rejects with an IntegrationError in any status but requires_action. */
export const handleNextAction = async (
  page: NextActionPage,
  clientSecret: string,
): Promise<PaymentIntentOrSetupIntentResult> => {
  const before = await retrieveIntent(page, clientSecret, "stripe.handleNextAction");
  if (before.error !== undefined) return { error: before.error };
  if (before.paymentIntent.status !== "requires_action") {
    throw new IntegrationError("handleNextAction: The PaymentIntent supplied is not in the requires_action state.");
  }
  await act(page, before.paymentIntent, clientSecret);
  const after = await retrieveIntent(page, clientSecret, "stripe.handleNextAction");
  return after.error === undefined ? outcomeOf(after.paymentIntent) : { error: after.error };
};
