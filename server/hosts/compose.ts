import { hostname } from "node:os";
import { createWebhookVerifier } from "../adapters/stripe/webhook-verifier.ts";
import { dataverseWebhook } from "../http/dataverse-webhook.ts";
import { createMetrics, type Metrics } from "../http/metrics.ts";
import { portalWebhook } from "../http/portal-webhook.ts";
import { json, type Route } from "../http/request.ts";
import type { Routes } from "../http/routes.ts";
import { stripeWebhook } from "../http/stripe-webhook.ts";
import type { InboxHandler, ItemKind, Store } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import { bindEnvironment } from "../use-cases/guard/bind.ts";
import { beat } from "../use-cases/health/heartbeat.ts";
import { createHealth } from "../use-cases/health/health.ts";
import { mendNativePayments } from "../use-cases/native-payment/mend-native.ts";
import { sweepCommands } from "../use-cases/operate/sweep.ts";
import { oneByOne } from "../use-cases/one-by-one.ts";
import { attemptsFollow } from "../use-cases/pay/attempt-store.ts";
import { handleAttempt, handleTouch } from "../use-cases/pay/handle-attempt.ts";
import { openForPortal } from "../use-cases/pay/portal-session.ts";
import { sweepUnseen } from "../use-cases/pay/sweep.ts";
import { sweepLeftOpen } from "../use-cases/pay/sweep-left-open.ts";
import { prune } from "../use-cases/prune.ts";
import { createArrivals } from "../use-cases/webhooks/arrivals.ts";
import { handleGatewayEvents } from "../use-cases/webhooks/handle-gateway-events.ts";
import type { Configuration } from "./environment.ts";
import { noticeHandler, noticesOf } from "./notifying.ts";
import { operateHandlers } from "./operating.ts";
import { connectParts, type Parts, payPorts } from "./parts.ts";
import { reconcileChores } from "./reconciling.ts";
import { version } from "./version.ts";

/** What runs again and again. */
export interface Chore {
  readonly name: string;
  readonly everyMs: number;
  /** Also once when the server starts. */
  readonly atStart?: true;
  run(): Promise<unknown>;
  /** A long run is asked to end where it may be taken up again. */
  stop?(): void;
}

/** A server without its front: who listens, works and keeps time is the host's to decide. */
export interface Composition {
  readonly routes: Routes;
  readonly handlers: Readonly<Record<ItemKind, InboxHandler>>;
  readonly chores: readonly Chore[];
  readonly metrics: Metrics;
  isDoorBusy(): boolean;
}

const minute = 60_000;

const handlersOf = (parts: Parts): Composition["handlers"] => {
  const ports = payPorts(parts);
  const events = handleGatewayEvents({
    ...ports,
    ledger: parts.ledger,
    notices: noticesOf(parts.configuration, parts.store, parts.log),
    afterSettled: (settled) => attemptsFollow(settled, ports),
  });
  return {
    attempt: oneByOne(handleAttempt(ports)),
    touch: oneByOne(handleTouch(ports)),
    "gateway-event": events,
    notice: noticeHandler(parts),
    ...operateHandlers(parts, events),
  };
};

const routesOf = (
  parts: Parts,
  { arrivals, metrics }: { arrivals: ReturnType<typeof createArrivals>; metrics: Metrics },
): Routes => {
  const { configuration, store, dataverse, gateway, outcomes, log } = parts;
  const receiving = { inbox: store, dataverse, outcomes, log, clock: Date.now };
  const health = createHealth({ queue: store, dataverse, gateway, clock: Date.now, lastEventAt: arrivals.lastAt });
  const portal = portalWebhook(configuration.portalKey, {
    ...receiving,
    openSession: (body) => openForPortal(body, payPorts(parts)),
  });
  const tellHealth: Route = async () => {
    const state = await health();
    return json(state.ready ? 200 : 503, state);
  };
  return {
    "POST /webhooks/stripe": stripeWebhook({
      ...receiving,
      verifier: createWebhookVerifier(configuration.stripe.webhookSecrets),
      enter: arrivals.enter,
      received: arrivals.count,
    }),
    "POST /webhooks/dataverse": dataverseWebhook(configuration.dataverse.webhookKey, receiving),
    "POST /webhooks/portal": portal.post,
    "GET /webhooks/portal/*": portal.get,
    "GET /health/live": () => json(200, { live: true }),
    "GET /health/ready": tellHealth,
    "GET /metrics": metrics.route,
  };
};

/** Microsoft's own payments follow, where the configuration names their table. */
const nativeChores = ({ configuration: { native }, dataverse, log }: Parts): readonly Chore[] =>
  native === undefined
    ? []
    : [
        {
          name: "native-payments",
          everyMs: minute,
          atStart: true,
          run: mendNativePayments(native, { dataverse, log, clock: Date.now }),
        },
      ];

/** Connects everything that every host needs. */
export const compose = (configuration: Configuration, store: Store, log: Log): Composition => {
  const parts = connectParts(configuration, store, log);
  const arrivals = createArrivals(Date.now);
  const metrics = createMetrics(store, parts.ledger.tallies);
  const ports = payPorts(parts);
  const beating = { ...ports, queue: store, name: hostname(), version, lastEventAt: arrivals.lastAt };
  return {
    metrics,
    routes: routesOf(parts, { arrivals, metrics }),
    handlers: handlersOf(parts),
    chores: [
      { name: "sweep", everyMs: minute, atStart: true, run: () => sweepUnseen({ ...ports, inbox: store }) },
      { name: "sweep-left-open", everyMs: minute, atStart: true, run: () => sweepLeftOpen({ ...ports, inbox: store }) },
      { name: "sweep-commands", everyMs: minute, atStart: true, run: () => sweepCommands({ ...ports, inbox: store }) },
      { name: "bind", everyMs: 60 * minute, atStart: true, run: () => bindEnvironment(parts.dataverse) },
      { name: "heartbeat", everyMs: 5 * minute, atStart: true, run: () => beat(beating) },
      { name: "prune", everyMs: 60 * minute, run: () => prune(ports) },
      ...reconcileChores(configuration, log, noticesOf(configuration, store, log)),
      ...nativeChores(parts),
    ],
    isDoorBusy: arrivals.isBusy,
  };
};
