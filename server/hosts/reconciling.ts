import { randomUUID } from "node:crypto";
import { connectStripe } from "../adapters/stripe/connect.ts";
import { createGateway } from "../adapters/stripe/gateway.ts";
import { createHistory } from "../adapters/stripe/history.ts";
import type { Log } from "../ports/log.ts";
import { createGuard } from "../use-cases/guard/guard.ts";
import { createLedger } from "../use-cases/ledger/ledger.ts";
import { attemptsFollow } from "../use-cases/pay/attempt-store.ts";
import { rememberCurrencies } from "../use-cases/pay/currencies-of-organization.ts";
import type { PayPorts } from "../use-cases/pay/ports.ts";
import type { ReconcilePorts, Watch } from "../use-cases/reconcile/ports.ts";
import { connectDataverse } from "./connections.ts";
import { type Configuration, isLiveKey } from "./environment.ts";

/** What a run of the reconciliation is given: connections of its own and a ledger that remembers nothing. */
export const reconcilePorts = (configuration: Configuration, log: Log, watch: Watch): ReconcilePorts => {
  const { stripe: account, track } = configuration;
  const dataverse = connectDataverse(configuration);
  const stripe = connectStripe(account.secretKey, account.apiBase);
  const gateway = createGateway(stripe);
  const currencies = rememberCurrencies(dataverse);
  const clock = Date.now;
  const ledger = createLedger({ dataverse, gateway, currencies, log, track });
  const livemode = isLiveKey(account.secretKey);
  const guard = createGuard({ dataverse, clock, log });
  const paying: PayPorts = {
    ...{ dataverse, gateway, currencies, ledger, guard, log, clock, livemode },
    announce: () => undefined,
  };
  return {
    ...{ dataverse, gateway, ledger, track, livemode, log, clock, watch },
    history: createHistory(stripe),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newId: randomUUID,
    afterSettled: (settled) => attemptsFollow(settled, paying),
  };
};
