import type { Dataverse } from "../../ports/dataverse.ts";
import type { Gateway } from "../../ports/gateway.ts";
import type { Clock, Log } from "../../ports/log.ts";
import type { Currencies } from "../pay/currencies-of-organization.ts";

/** What keeping the ledger needs of the outside. */
export interface LedgerPorts {
  readonly dataverse: Dataverse;
  readonly gateway: Gateway;
  readonly currencies: Currencies;
  readonly log: Log;
  readonly clock: Clock;
  /** 0 ≤ x < 1, spreads retries. */
  readonly random: () => number;
  /** Mode of the server's key: nothing of the other mode is touched. */
  readonly livemode: boolean;
  /** `all`: payments made elsewhere in the Stripe account get rows, too. */
  readonly track: "own" | "all";
}
