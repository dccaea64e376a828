import Stripe from "stripe";
import { patiently, type Tried } from "./patience.ts";

type Call<Value> = (stripe: Stripe, options: Stripe.RequestOptions) => Promise<Value>;

/** The Stripe account, used by others than Counterfoil: with the official SDK and a secret key. */
export interface Till {
  /** Until Stripe has answered; undefined when it refused (a card was declined, a state does not allow it). */
  call<Value>(what: Call<Value>): Promise<Value | undefined>;
  /** A refund, noted: the judge must find no more of them than were asked for. */
  refund(wanted: Stripe.RefundCreateParams & { readonly payment_intent: string }): Promise<Stripe.Refund | undefined>;
}

export const connectStripe = (origin: string): Stripe => {
  const { hostname, port } = new URL(origin);
  return new Stripe("sk_test_sandbox", { protocol: "http", host: hostname, port, maxNetworkRetries: 0 });
};

const isPassing = (error: unknown): error is Error =>
  error instanceof Stripe.errors.StripeConnectionError ||
  error instanceof Stripe.errors.StripeRateLimitError ||
  (error instanceof Stripe.errors.StripeError && ((error.statusCode ?? 0) >= 500 || error.statusCode === 429)) ||
  // Another try with the same key is still under way.
  error instanceof Stripe.errors.StripeIdempotencyError;

const isRefusal = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeCardError || error instanceof Stripe.errors.StripeInvalidRequestError;

const triedOnce = async <Value>(call: () => Promise<Value>): Promise<Tried<Value | undefined>> => {
  try {
    return { kind: "answered", value: await call() };
  } catch (error) {
    if (isPassing(error)) return { kind: "trouble", why: error.message };
    if (isRefusal(error)) return { kind: "answered", value: undefined };
    throw error;
  }
};

/** `name` makes the idempotency keys: a call that got no answer is repeated, not done twice. */
export const tillOf = (
  stripe: Stripe,
  { name, refundAsked }: { readonly name: string; readonly refundAsked: (intent: string) => void },
): Till => {
  let calls = 0;
  const call = <Value>(what: Call<Value>): Promise<Value | undefined> => {
    calls += 1;
    const options = { idempotencyKey: `${name}#${calls}` };
    return patiently(() => triedOnce(() => what(stripe, options)));
  };
  return {
    call,
    refund: (wanted) => {
      refundAsked(wanted.payment_intent);
      return call((api, options) => api.refunds.create(wanted, options));
    },
  };
};
