import { unreachable } from "../../../core/result.ts";
import type { DataverseFault } from "../../ports/dataverse.ts";
import type { ClaimedItem, Handled } from "../../ports/inbox.ts";
import type { LedgerFault } from "../../ports/ledger.ts";
import { type GuardFault, guardSentences } from "../guard/guard.ts";
import { backoffMs } from "../worker.ts";

/** The command will not be carried out, and nothing was moved by it: `message` is for staff. */
export interface Refused {
  readonly kind: "refused";
  readonly message: string;
}

/** It was tried and did not work: `message` is for staff. */
export interface Failed {
  readonly kind: "failed";
  readonly message: string;
}

/** Something was down or undecided: the same command is taken up again. */
export interface Postponed {
  readonly kind: "postponed";
  readonly why: string;
  readonly afterMs?: number | undefined;
}

export type OperateFault = Refused | Failed | Postponed;

export const refused = (message: string): Refused => ({ kind: "refused", message });
export const failed = (message: string): Failed => ({ kind: "failed", message });
export const postponed = (why: string, afterMs?: number): Postponed => ({ kind: "postponed", why, afterMs });

/** Somebody's configuration (a missing privilege): looked at again later, since the command itself may be good. */
const configurationMs = 300_000;

export const ofDataverse = (fault: DataverseFault): Postponed => {
  if (fault.kind === "unavailable") return postponed(fault.detail, fault.retryAfterMs);
  return fault.kind === "refused"
    ? postponed(`dataverse: ${fault.code} ${fault.message}`, configurationMs)
    : postponed(`dataverse: ${fault.kind}`);
};

/** Here money may have moved: whatever is wrong, it is tried again and never called a refusal. */
export const ofLedger = (fault: LedgerFault): Postponed => {
  if (fault.kind === "contended") return postponed("the payment is being changed", 200);
  if (fault.kind === "dataverse") return ofDataverse(fault.fault);
  return postponed(
    `gateway: ${fault.fault.kind}`,
    "retryAfterMs" in fault.fault ? fault.fault.retryAfterMs : undefined,
  );
};

export const ofGuard = (fault: GuardFault): OperateFault => {
  switch (fault.kind) {
    case "copy":
    case "asked-before":
      return refused(guardSentences[fault.kind]);
    case "unknown":
      return ofDataverse(fault.fault);
    default:
      return unreachable(fault);
  }
};

export const again = (item: ClaimedItem, why: string, afterMs = backoffMs(item.tries)): Handled => ({
  kind: "again",
  why,
  afterMs,
});
