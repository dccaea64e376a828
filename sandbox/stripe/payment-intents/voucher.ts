import type Stripe from "stripe";
import { ok } from "../../../core/result.ts";
import { behaviourOf } from "../cards/instrument.ts";
import { expiredError } from "../shapes/payment-error.ts";
import { digitsOf } from "../store/ids.ts";
import { idOf, type World } from "../world.ts";
import { approve } from "./approve.ts";
import type { Attempt, Attempted } from "./attempt.ts";
import { backToPaymentMethod } from "./decline.ts";

const daySeconds = 86_400;
/** In test mode somebody walks to the store by themselves after this long. */
const paidAfterSeconds = 180;
const validDays = 3;
const tokyoSeconds = 9 * 3600;

/** The last second of the third day, as clocks in Japan have it. */
const expiryAt = (nowSeconds: number): number => {
  const today = Math.floor((nowSeconds + tokyoSeconds) / daySeconds);
  return (today + validDays + 1) * daySeconds - tokyoSeconds - 1;
};

const codesOf = (intent: Stripe.PaymentIntent) => {
  const code = (store: string) => ({
    confirmation_number: digitsOf(`${store} confirmation ${intent.id}`, 11),
    payment_code: digitsOf(`${store} ${intent.id}`, 6),
  });
  const { payment_code } = code("familymart");
  return {
    familymart: { confirmation_number: code("familymart").confirmation_number, payment_code },
    lawson: code("lawson"),
    ministop: code("ministop"),
    seicomart: code("seicomart"),
  };
};

/** The payer is given a code and goes away with it: no charge yet, and nothing happens for days. */
export const giveVoucher = (world: World, attempt: Attempt): Attempted => {
  const now = world.clock.nowSeconds();
  const expires_at = expiryAt(now);
  const secret = encodeURIComponent(attempt.intent.client_secret ?? "");
  const intent = world.store.payment_intent.put({
    ...attempt.intent,
    last_payment_error: null,
    next_action: {
      konbini_display_details: {
        expires_at,
        hosted_voucher_url: `${world.origin}/endive/internal/voucher?client_secret=${secret}`,
        stores: codesOf(attempt.intent),
      },
      type: "konbini_display_details",
    },
    payment_method: attempt.method.id,
    status: "requires_action",
  });
  world.emit("payment_intent.requires_action", intent);
  world.after(paidAfterSeconds, "voucher-paid", intent.id);
  world.after(expires_at - now, "voucher-expired", intent.id);
  return ok(intent);
};

const waiting = (world: World, intentId: string): Attempt | undefined => {
  const intent = world.store.payment_intent.get(intentId);
  const method = world.store.payment_method.get(idOf(intent?.payment_method) ?? "");
  const instrument = method && world.store.instrument.get(method.id);
  const behaviour = instrument && behaviourOf(instrument);
  const isWaiting = intent?.status === "requires_action" && intent.next_action?.type === "konbini_display_details";
  return isWaiting && method && behaviour ? { intent, method, behaviour, authenticated: false } : undefined;
};

/** The payer has paid at the till. */
export const payVoucher = (world: World, intentId: string): void => {
  const attempt = waiting(world, intentId);
  if (attempt) approve(world, attempt);
};

/** Nobody came: the intent wants another method, and there was never a charge. */
export const expireVoucher = (world: World, intentId: string): void => {
  const attempt = waiting(world, intentId);
  if (attempt) backToPaymentMethod(world, attempt.intent, expiredError(attempt.method));
};
