import { createCustomers } from "../adapters/stripe/customers.ts";
import { createGateway } from "../adapters/stripe/gateway.ts";
import { connectStripe } from "../adapters/stripe/connect.ts";
import type { Dataverse } from "../ports/dataverse.ts";
import type { Access } from "../ports/access.ts";
import type { GatewayCustomers } from "../ports/gateway-customers.ts";
import type { Gateway } from "../ports/gateway.ts";
import type { Store } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import { createGuard, type EnvironmentGuard } from "../use-cases/guard/guard.ts";
import { createLedger, type EventLedger } from "../use-cases/ledger/ledger.ts";
import { type Currencies, rememberCurrencies } from "../use-cases/pay/currencies-of-organization.ts";
import { createOutcomes, type Outcomes } from "../use-cases/pay/outcomes.ts";
import type { PayPorts } from "../use-cases/pay/ports.ts";
import { connectAccess, connectDataverse } from "./connections.ts";
import { type Configuration, isLiveKey } from "./environment.ts";
import { noticesOf } from "./notifying.ts";

/** The server's parts, connected as its configuration says. */
export interface Parts {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly dataverse: Dataverse;
  readonly gateway: Gateway;
  readonly customers: GatewayCustomers;
  readonly access: Access;
  readonly currencies: Currencies;
  readonly ledger: EventLedger;
  readonly guard: EnvironmentGuard;
  readonly outcomes: Outcomes;
  readonly log: Log;
}

export const connectParts = (configuration: Configuration, store: Store, log: Log): Parts => {
  const dataverse = connectDataverse(configuration);
  const stripe = connectStripe(configuration.stripe.secretKey, configuration.stripe.apiBase);
  const gateway = createGateway(stripe);
  const customers = createCustomers(stripe);
  const access = connectAccess(configuration);
  const currencies = rememberCurrencies(dataverse);
  const notices = noticesOf(configuration, store, log);
  const ledger = createLedger({ dataverse, gateway, currencies, log, track: configuration.track, notices });
  const guard = createGuard({ dataverse, clock: Date.now, log });
  const outcomes = createOutcomes();
  return { configuration, store, dataverse, gateway, customers, access, currencies, ledger, guard, outcomes, log };
};

/** What the use cases of paying and operating are given. */
export const payPorts = ({
  configuration,
  dataverse,
  gateway,
  customers,
  access,
  currencies,
  ledger,
  guard,
  outcomes,
  log,
}: Parts): PayPorts => ({
  ...{ dataverse, gateway, customers, access, currencies, ledger, guard, log },
  clock: Date.now,
  livemode: isLiveKey(configuration.stripe.secretKey),
  announce: outcomes.announce,
});
