import type Stripe from "stripe";
import { ok, type Result } from "../../../core/result.ts";
import { invalidParameter, missing, type StripeFault } from "../http/fault.ts";
import { listPage } from "../http/list.ts";
import { type Call, type Outcome, route } from "../http/route.ts";
import { intentOfSecret } from "../payment-intents/authenticate.ts";
import { cancel } from "../payment-intents/cancel.ts";
import { capture } from "../payment-intents/capture.ts";
import { confirm } from "../payment-intents/confirm.ts";
import { create } from "../payment-intents/create.ts";
import {
  cancelParameters,
  captureParameters,
  confirmParameters,
  createParameters,
  listParameters,
  retrieveParameters,
  updateParameters,
} from "../payment-intents/parameters.ts";
import { update } from "../payment-intents/update.ts";
import { publicIntent } from "../shapes/public-intent.ts";

type Found = Result<Stripe.PaymentIntent, StripeFault>;
type WithSecret = Call<{ readonly client_secret?: string | undefined }>;

/** A browser reaches an intent only by its secret; a server by its id. */
const intentOf = ({ world, id, publishable, parameters }: WithSecret): Found => {
  if (publishable && parameters.client_secret === undefined) {
    return invalidParameter({
      code: "parameter_missing",
      message: "Missing required param: client_secret.",
      param: "client_secret",
    });
  }
  const intent = world.store.payment_intent.get(id);
  if (parameters.client_secret === undefined) return intent ? ok(intent) : missing("payment_intent", id, "intent");
  const found = intentOfSecret(world, parameters.client_secret);
  return found.ok && found.value.id !== id ? missing("payment_intent", id, "intent") : found;
};

const byId = <Parameters>(
  { world, id }: Call<Parameters>,
  then: (intent: Stripe.PaymentIntent) => Outcome,
): Outcome => {
  const intent = world.store.payment_intent.get(id);
  return intent ? then(intent) : missing("payment_intent", id, "intent");
};

/** What a browser may see of the answer. */
const shownTo = (publishable: boolean, outcome: Found): Outcome => {
  if (!publishable) return outcome;
  if (outcome.ok) return ok(publicIntent(outcome.value));
  const intent = outcome.error.error.payment_intent;
  if (!intent) return outcome;
  return {
    ok: false,
    error: { ...outcome.error, error: { ...outcome.error.error, payment_intent: publicIntent(intent) } },
  };
};

export const paymentIntentRoutes = [
  route("POST /v1/payment_intents", {
    parameters: createParameters,
    handle: ({ world, parameters }) => create(world, parameters),
  }),
  route("GET /v1/payment_intents", {
    parameters: listParameters,
    handle: ({ world, parameters: { customer, ...page } }) =>
      listPage(world.store.payment_intent, { url: "/v1/payment_intents", by: { customer }, ...page }),
  }),
  route("GET /v1/payment_intents/:id", {
    parameters: retrieveParameters,
    publishable: true,
    handle: (call) => shownTo(call.publishable, intentOf(call)),
  }),
  route("POST /v1/payment_intents/:id", {
    parameters: updateParameters,
    handle: (call) => byId(call, (intent) => update(call.world, intent, call.parameters)),
  }),
  route("POST /v1/payment_intents/:id/confirm", {
    parameters: confirmParameters,
    publishable: true,
    handle: (call) => {
      const intent = intentOf(call);
      return intent.ok ? shownTo(call.publishable, confirm(call.world, intent.value, call.parameters)) : intent;
    },
  }),
  route("POST /v1/payment_intents/:id/cancel", {
    parameters: cancelParameters,
    handle: (call) => byId(call, (intent) => cancel(call.world, intent, call.parameters.cancellation_reason ?? null)),
  }),
  route("POST /v1/payment_intents/:id/capture", {
    parameters: captureParameters,
    handle: (call) => byId(call, (intent) => capture(call.world, intent, call.parameters)),
  }),
];
