import type { AttemptAnswer } from "../../../core/attempt.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import type { Access } from "../../ports/access.ts";
import type { GatewayCustomers } from "../../ports/gateway-customers.ts";
import type { Gateway } from "../../ports/gateway.ts";
import type { Ledger } from "../../ports/ledger.ts";
import type { Clock, Log } from "../../ports/log.ts";
import type { EnvironmentGuard } from "../guard/guard.ts";
import type { Currencies } from "./currencies-of-organization.ts";

/** What paying needs of the outside. */
export interface PayPorts {
  readonly dataverse: Dataverse;
  readonly gateway: Gateway;
  readonly customers: GatewayCustomers;
  /** Asked where something is done for a user who may do less than the server. */
  readonly access: Access;
  readonly ledger: Ledger;
  readonly currencies: Currencies;
  /** Asked before money moves: a copied environment may not. */
  readonly guard: Pick<EnvironmentGuard, "allows">;
  readonly log: Log;
  readonly clock: Clock;
  /** Mode of the server's key. */
  readonly livemode: boolean;
  /** Whoever waits for the outcome of this attempt (a portal's open call) hears it. */
  announce(answer: AttemptAnswer): void;
}
