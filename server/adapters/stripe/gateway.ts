import type Stripe from "stripe";
import type {
  GatewayCharge,
  GatewayDispute,
  GatewayEvent,
  GatewayIntent,
  GatewayRefund,
} from "../../../core/gateway-objects.ts";
import type {
  Confirmation,
  ConfirmationTokenFacts,
  Gateway,
  NewIntent,
  NewRefund,
  Written,
} from "../../ports/gateway.ts";
import { createAttempts } from "./attempt.ts";

/** Methods that Elements and intents of this product never offer: they do not work with confirmation tokens. */
const excluded: Stripe.PaymentIntentCreateParams.ExcludedPaymentMethodType[] = [
  "blik",
  "acss_debit",
  "customer_balance",
];

const expansions = ["latest_charge.balance_transaction", "payment_method", "review"];

const isReplayed = ({ lastResponse }: Stripe.Response<object>): boolean =>
  lastResponse.headers["idempotent-replayed"] === "true";

const written = (response: Stripe.Response<Stripe.PaymentIntent>): Written<GatewayIntent> => ({
  object: response as unknown as GatewayIntent,
  replayed: isReplayed(response),
});

const refunding = ({ paymentIntent, amount, reason, metadata }: NewRefund): Stripe.RefundCreateParams => ({
  payment_intent: paymentIntent,
  metadata: { ...metadata },
  ...(amount === undefined ? {} : { amount }),
  ...(reason === undefined ? {} : { reason: reason as Stripe.RefundCreateParams.Reason }),
});

const creation = (order: NewIntent): Stripe.PaymentIntentCreateParams => ({
  amount: order.amount,
  currency: order.currency,
  automatic_payment_methods: { enabled: true },
  excluded_payment_method_types: excluded,
  metadata: { ...order.metadata },
  ...(order.captureMethod
    ? { capture_method: order.captureMethod as Stripe.PaymentIntentCreateParams.CaptureMethod }
    : {}),
  ...(order.setupFutureUsage
    ? { setup_future_usage: order.setupFutureUsage as Stripe.PaymentIntentCreateParams.SetupFutureUsage }
    : {}),
  ...(order.paymentMethodConfiguration ? { payment_method_configuration: order.paymentMethodConfiguration } : {}),
  ...(order.customer ? { customer: order.customer } : {}),
  ...(order.description ? { description: order.description } : {}),
  ...(order.receiptEmail ? { receipt_email: order.receiptEmail } : {}),
});

const confirming = ({ confirmationToken, returnUrl, telephone }: Confirmation): Stripe.PaymentIntentConfirmParams => ({
  confirmation_token: confirmationToken,
  return_url: returnUrl,
  use_stripe_sdk: true,
  expand: expansions,
  ...(telephone ? { payment_method_options: { card: { moto: true } } } : {}),
});

const tokenFacts = (token: Stripe.ConfirmationToken): ConfirmationTokenFacts => ({
  id: token.id,
  livemode: token.livemode,
  expiresAt: token.expires_at,
  paymentIntent: token.payment_intent,
  attempt: token.metadata?.["attempt"],
  methodType: token.payment_method_preview?.type,
});

/** Every page of a list: a sum over half of it would be a lie. */
const whole = async <Item>(list: Stripe.ApiListPromise<Item>): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
};

/** The intent, its latest charge, and what belongs to them: refunds and disputes only where the charge, or an event, says there are some. */
const truth = async (stripe: Stripe, id: string, isDisputed: boolean) => {
  const intent = await stripe.paymentIntents.retrieve(id, { expand: expansions });
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  const touched = charge !== null && charge.status === "succeeded";
  const refunds = touched ? await whole(stripe.refunds.list({ payment_intent: id, limit: 100 })) : [];
  const disputes =
    isDisputed || charge?.disputed ? await whole(stripe.disputes.list({ payment_intent: id, limit: 100 })) : [];
  return {
    intent: intent as unknown as GatewayIntent,
    charges: charge ? [charge as unknown as GatewayCharge] : [],
    refunds: refunds as unknown as GatewayRefund[],
    disputes: disputes as unknown as GatewayDispute[],
  };
};

/** The official SDK behind our port. */
export const createGateway = (stripe: Stripe): Gateway => methodsOf(stripe, createAttempts());

const methodsOf = (stripe: Stripe, attempt: ReturnType<typeof createAttempts>): Gateway => ({
  createIntent: (order, idempotencyKey) =>
    attempt(async () => written(await stripe.paymentIntents.create(creation(order), { idempotencyKey }))),
  confirmIntent: (id, confirmation, idempotencyKey) =>
    attempt(async () => written(await stripe.paymentIntents.confirm(id, confirming(confirmation), { idempotencyKey }))),
  cancelIntent: (id, reason, idempotencyKey) =>
    attempt(async () =>
      written(
        await stripe.paymentIntents.cancel(
          id,
          { cancellation_reason: reason as Stripe.PaymentIntentCancelParams.CancellationReason },
          { idempotencyKey },
        ),
      ),
    ),
  captureIntent: (id, { amount, metadata }, idempotencyKey) =>
    attempt(async () => {
      const wanted = { metadata: { ...metadata }, ...(amount === undefined ? {} : { amount_to_capture: amount }) };
      return written(await stripe.paymentIntents.capture(id, wanted, { idempotencyKey }));
    }),
  createRefund: (refund, idempotencyKey) =>
    attempt(async () => {
      const response = await stripe.refunds.create(refunding(refund), { idempotencyKey });
      return { object: response as unknown as GatewayRefund, replayed: isReplayed(response) };
    }),
  retrieveEvent: (id) => attempt(async () => (await stripe.events.retrieve(id)) as unknown as GatewayEvent),
  retrieveTruth: (id, known) => attempt(() => truth(stripe, id, known?.isDisputed ?? false)),
  countFailedCharges: (id) =>
    attempt(async () => {
      const charges = await stripe.charges.list({ payment_intent: id, limit: 100 });
      return charges.data.filter(({ status }) => status === "failed").length;
    }),
  retrieveConfirmationToken: (id) => attempt(async () => tokenFacts(await stripe.confirmationTokens.retrieve(id))),
  ping: () => attempt(async () => ({ livemode: (await stripe.balance.retrieve()).livemode })),
});
