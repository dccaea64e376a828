import type { Dataverse } from "../../ports/dataverse.ts";
import type { Gateway } from "../../ports/gateway.ts";
import type { Inbox, InboxHandler } from "../../ports/inbox.ts";
import type { Ledger, Settled } from "../../ports/ledger.ts";
import type { Clock, Log } from "../../ports/log.ts";
import type { EnvironmentGuard } from "../guard/guard.ts";

/** Handles events from the inbox: a replayed one goes the same way again. */
export type ApplyEventsAgain = InboxHandler;

/** What carrying out the commands of staff needs of the outside. */
export interface OperatePorts {
  readonly dataverse: Dataverse;
  readonly gateway: Gateway;
  readonly ledger: Pick<Ledger, "refetch">;
  readonly guard: EnvironmentGuard;
  readonly inbox: Pick<Inbox, "store" | "holds" | "revive">;
  readonly applyEventsAgain: ApplyEventsAgain;
  readonly log: Log;
  readonly clock: Clock;
  /** Mode of the server's key. */
  readonly livemode: boolean;
  /** Called when a command changed what a Payment says: attempts that were left open follow. */
  afterSettled(settled: Settled): Promise<unknown>;
}
