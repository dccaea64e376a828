import type { RequestListener } from "node:http";
import { err, ok, type Result } from "../../../core/result.ts";
import { openInbox } from "../../adapters/store/sqlite-inbox.ts";
import { connectStripe } from "../../adapters/stripe/connect.ts";
import { createGateway } from "../../adapters/stripe/gateway.ts";
import { createWebhookVerifier } from "../../adapters/stripe/webhook-verifier.ts";
import { dataverseWebhook } from "../../http/dataverse-webhook.ts";
import { answer, type Exchange } from "../../http/exchange.ts";
import { createListener, type Routes } from "../../http/listener.ts";
import { createMetrics } from "../../http/metrics.ts";
import { portalWebhook } from "../../http/portal-webhook.ts";
import { stripeWebhook } from "../../http/stripe-webhook.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import type { Gateway } from "../../ports/gateway.ts";
import type { Inbox } from "../../ports/inbox.ts";
import type { Log } from "../../ports/log.ts";
import { createHealth } from "../../use-cases/health/health.ts";
import { createLedger, type EventLedger } from "../../use-cases/ledger/ledger.ts";
import { attemptsFollow } from "../../use-cases/pay/attempt-store.ts";
import { type Currencies, rememberCurrencies } from "../../use-cases/pay/currencies-of-organization.ts";
import { handleAttempt, handleTouch } from "../../use-cases/pay/handle-attempt.ts";
import { createOutcomes, type Outcomes } from "../../use-cases/pay/outcomes.ts";
import type { PayPorts } from "../../use-cases/pay/ports.ts";
import { sweepUnseen } from "../../use-cases/pay/sweep.ts";
import { handleGatewayEvent } from "../../use-cases/webhooks/handle-gateway-event.ts";
import { startWorker } from "../../use-cases/worker.ts";
import { connectDataverse } from "./connections.ts";
import { type Configuration, isLiveKey } from "./environment.ts";

export interface RunningServer {
  readonly listener: RequestListener;
  backlog(): number;
  /** Takes nothing new, ends the work in hand, closes the store. */
  close(): Promise<void>;
}

interface Parts {
  readonly ledger: EventLedger;
  readonly currencies: Currencies;
  readonly configuration: Configuration;
  readonly inbox: Inbox;
  readonly dataverse: Dataverse;
  readonly gateway: Gateway;
  readonly outcomes: Outcomes;
  readonly log: Log;
}

const sweepEveryMs = 60_000;

const connect = (configuration: Configuration, inbox: Inbox, log: Log): Parts => {
  const dataverse = connectDataverse(configuration);
  const gateway = createGateway(connectStripe(configuration.stripe.secretKey, configuration.stripe.apiBase));
  const currencies = rememberCurrencies(dataverse);
  const ledger = createLedger({ dataverse, gateway, currencies, log, track: configuration.track });
  return { configuration, inbox, dataverse, gateway, currencies, ledger, outcomes: createOutcomes(), log };
};

const payPorts = ({ configuration, dataverse, gateway, currencies, ledger, outcomes, log }: Parts): PayPorts => ({
  ...{ dataverse, gateway, currencies, ledger, log },
  clock: Date.now,
  livemode: isLiveKey(configuration.stripe.secretKey),
  announce: outcomes.announce,
});

const routesOf = (
  parts: Parts,
  heard: { at: number | undefined },
): { routes: Routes; metrics: ReturnType<typeof createMetrics> } => {
  const { configuration, inbox, dataverse, gateway, outcomes, log } = parts;
  const receiving = { inbox, dataverse, outcomes, log, clock: Date.now };
  const health = createHealth({ inbox, dataverse, gateway, clock: Date.now, lastEventAt: () => heard.at });
  const metrics = createMetrics(inbox, parts.ledger.tallies);
  const portal = portalWebhook(configuration.portalKey, receiving);
  const tellHealth = async (exchange: Exchange): Promise<void> => {
    const state = await health();
    answer(exchange, state.ready ? 200 : 503, state);
  };
  const routes: Routes = {
    "POST /webhooks/stripe": stripeWebhook({
      ...receiving,
      verifier: createWebhookVerifier(configuration.stripe.webhookSecrets),
      received: (at) => void (heard.at = at),
    }),
    "POST /webhooks/dataverse": dataverseWebhook(configuration.dataverse.webhookKey, receiving),
    "POST /webhooks/portal": portal.post,
    "GET /webhooks/portal/*": portal.get,
    "GET /health/live": (exchange) => answer(exchange, 200, { live: true }),
    "GET /health/ready": tellHealth,
    "GET /metrics": metrics.route,
  };
  return { routes, metrics };
};

/** Brings the server up, but for its port: whoever calls decides where `listener` listens. The error is a sentence. */
export const startServer = (configuration: Configuration, log: Log): Result<RunningServer, string> => {
  const inbox = openInbox({ folder: configuration.store });
  if (!inbox.ok) return err(`The store in ${configuration.store} cannot be opened: ${inbox.error.detail}`);
  const parts = connect(configuration, inbox.value, log);
  const ports = payPorts(parts);
  const { routes, metrics } = routesOf(parts, { at: undefined });
  const worker = startWorker({
    ...{ inbox: inbox.value, log, clock: Date.now, observe: metrics.counted },
    handlers: {
      attempt: handleAttempt(ports),
      touch: handleTouch(ports),
      "gateway-event": handleGatewayEvent({
        ...ports,
        ledger: parts.ledger,
        afterSettled: (settled) => attemptsFollow(settled, ports),
      }),
    },
  });
  const sweeping = setInterval(() => {
    sweepUnseen({ ...ports, inbox: inbox.value }).catch((error: unknown) =>
      log.error("sweep-failed", { error: String(error) }),
    );
  }, sweepEveryMs);
  return ok({
    listener: createListener(routes, log),
    backlog: () => inbox.value.backlog().waiting,
    close: async () => {
      clearInterval(sweeping);
      await worker.stop();
      inbox.value.close();
    },
  });
};
