import type { Dataverse } from "../../ports/dataverse.ts";
import type { Gateway } from "../../ports/gateway.ts";
import type { Log } from "../../ports/log.ts";
import type { Notices } from "../notify/notice.ts";
import type { Currencies } from "../pay/currencies-of-organization.ts";

/** What keeping the ledger needs of the outside. */
export interface LedgerPorts {
  readonly dataverse: Dataverse;
  readonly gateway: Gateway;
  readonly currencies: Currencies;
  readonly log: Log;
  /** `all`: payments made elsewhere in the Stripe account get rows, too. */
  readonly track: "own" | "all";
  /** Takes what the owner of a payment should hear of; without it nobody is told. */
  readonly notices?: Notices | undefined;
}
