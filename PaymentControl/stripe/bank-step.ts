import type { PaymentIntent, Stripe } from "@stripe/stripe-js";
import type { Instructions } from "../state/payment-state.ts";
import type { BankStep } from "./payment-frame.ts";

const left: BankStep = { kind: "left" };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** https, or this machine's own sandbox. */
const isSafe = (url: string): boolean => /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(url);

/** The page with the instructions and their end, by whichever name the payment method gives them. */
const instructionsOf = (action: PaymentIntent.NextAction): Instructions => {
  const details = Object.entries(action).find(([name]) => name === action.type)?.[1];
  if (!isRecord(details)) return {};
  const url = Object.entries(details).find(([name]) => name.startsWith("hosted_"))?.[1];
  const until = details["expires_at"] ?? details["expires_after"];
  return {
    ...(typeof url === "string" && isSafe(url) ? { url } : {}),
    ...(typeof until === "number" ? { until: new Date(until * 1000).toISOString() } : {}),
  };
};

/** An intent that still asks for something after its step was shown waits for the payer elsewhere: a voucher, a transfer. */
const stepOf = (intent: PaymentIntent | undefined): BankStep => {
  const action = intent?.status === "requires_action" ? intent.next_action : null;
  if (!action || action.type === "use_stripe_sdk" || action.type === "redirect_to_url") return left;
  return { kind: "waiting", instructions: instructionsOf(action) };
};

/** Shows the bank's step. handleNextAction throws in any status but requires_action: another tab may have been faster. */
export const takeBankStep = async (stripe: Stripe, clientSecret: string): Promise<BankStep> => {
  try {
    const { paymentIntent } = await stripe.handleNextAction({ clientSecret });
    return stepOf(paymentIntent);
  } catch {
    return left;
  }
};

/** The same for a step that was found after a reload: only what opens as a dialog on this page is shown again. */
export const resumeBankStep = async (stripe: Stripe, clientSecret: string): Promise<BankStep> => {
  try {
    const { paymentIntent } = await stripe.retrievePaymentIntent(clientSecret);
    if (paymentIntent?.status !== "requires_action") return left;
    if (paymentIntent.next_action?.type === "use_stripe_sdk") return await takeBankStep(stripe, clientSecret);
    return paymentIntent.next_action?.type === "redirect_to_url" ? { kind: "elsewhere" } : stepOf(paymentIntent);
  } catch {
    return left;
  }
};
