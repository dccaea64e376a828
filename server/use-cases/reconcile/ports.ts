import type { Dataverse } from "../../ports/dataverse.ts";
import type { Gateway } from "../../ports/gateway.ts";
import type { GatewayHistory } from "../../ports/gateway-history.ts";
import type { Settled } from "../../ports/ledger.ts";
import type { Clock, Log } from "../../ports/log.ts";
import type { EventLedger } from "../ledger/ledger.ts";
import type { Finding } from "./finding.ts";

/** What comparing our rows with the gateway needs of the outside. */
export interface ReconcilePorts {
  readonly dataverse: Pick<Dataverse, "list" | "retrieve" | "createAt" | "update" | "transact" | "organizationId">;
  readonly gateway: Pick<Gateway, "retrieveTruth">;
  readonly history: GatewayHistory;
  /** One that remembers nothing from before the run: what rows say is asked, not believed. */
  readonly ledger: Pick<EventLedger, "apply" | "bring" | "refetch">;
  /** `all`: payments made elsewhere in the Stripe account have rows, too. */
  readonly track: "own" | "all";
  /** Mode of the server's key. */
  readonly livemode: boolean;
  readonly log: Log;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<void>;
  /** Names a run's hand: unique to it. */
  readonly newId: () => string;
  /** Called when a payment of ours was moved: attempts that were left open follow. */
  afterSettled(settled: Settled): Promise<unknown>;
  /** Whoever watches is told of each finding at once, and of the progress page by page. */
  readonly watch: Watch;
}

export interface Watch {
  found(finding: Finding): void;
  progressed(progress: Progress): void;
}

export type PhaseName = "events" | "refunds" | "disputes" | "payments" | "stale";

export interface Progress {
  readonly phase: PhaseName;
  /** How much of the phase is done, from 0 to 1. */
  readonly share: number;
  readonly checked: number;
  readonly recovered: number;
  readonly corrected: number;
  readonly unmended: number;
}
