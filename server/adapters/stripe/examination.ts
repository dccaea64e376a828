import Stripe from "stripe";
import { err, ok } from "../../../core/result.ts";
import type { GatewayExamination, GatewayObject } from "../../ports/gateway-examination.ts";
import { attempt } from "./attempt.ts";
import { connectStripe } from "./connect.ts";
import { faultOf } from "./faults.ts";

const one = { limit: 1 };

/** A name that no object has: who may read is told that there is none. */
const nobody = "ctoken_doctor";

const reads: Readonly<Record<GatewayObject, (stripe: Stripe) => Promise<unknown>>> = {
  PaymentIntents: (stripe) => stripe.paymentIntents.list(one),
  Refunds: (stripe) => stripe.refunds.list(one),
  Charges: (stripe) => stripe.charges.list(one),
  Disputes: (stripe) => stripe.disputes.list(one),
  "Balance transactions": (stripe) => stripe.balanceTransactions.list(one),
  PaymentMethods: (stripe) => stripe.paymentMethods.list(one),
  ConfirmationTokens: (stripe) => stripe.confirmationTokens.retrieve(nobody),
  Events: (stripe) => stripe.events.list(one),
  Reviews: (stripe) => stripe.reviews.list(one),
  "Early fraud warnings": (stripe) => stripe.radar.earlyFraudWarnings.list(one),
};

const mayRead = async (stripe: Stripe, object: GatewayObject): ReturnType<GatewayExamination["mayRead"]> => {
  try {
    await reads[object](stripe);
    return ok(true);
  } catch (error) {
    if (error instanceof Stripe.errors.StripePermissionError) return ok(false);
    const fault = faultOf(error);
    return fault.kind === "not-found" ? ok(true) : err(fault);
  }
};

/** What Stripe.js does with the key of a page: it asks for a payment by its client secret, which another account has not. */
const isOfSameAccount = async (stripe: Stripe, publishable: Stripe): Promise<boolean | undefined> => {
  const [intent] = (await stripe.paymentIntents.list(one)).data;
  if (!intent?.client_secret) return undefined;
  try {
    await publishable.paymentIntents.retrieve(intent.id, { client_secret: intent.client_secret });
    return true;
  } catch (error) {
    const { kind } = faultOf(error);
    if (kind === "not-found" || kind === "refused") return false;
    throw error;
  }
};

/** `baseUrl` as for `connectStripe`. */
export const createExamination = (stripe: Stripe, baseUrl: string | undefined): GatewayExamination => ({
  ping: () => attempt(async () => ({ livemode: (await stripe.balance.retrieve()).livemode })),
  account: () =>
    attempt(async () => {
      const { id, country, charges_enabled: chargesEnabled } = await stripe.accounts.retrieveCurrent();
      return { id, country, chargesEnabled };
    }),
  mayRead: (object) => mayRead(stripe, object),
  isOfSameAccount: (key) => attempt(() => isOfSameAccount(stripe, connectStripe(key, baseUrl))),
  countUndelivered: (since) =>
    attempt(
      async () =>
        (await stripe.events.list({ created: { gte: since }, delivery_success: false, limit: 100 })).data.length,
    ),
  sign: (payload, secret, atMs) =>
    stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(atMs / 1000) }),
});
