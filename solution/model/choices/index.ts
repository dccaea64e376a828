import type { Choice } from "../choice.ts";
import { disputeState, refundReason, refundState } from "./afterwards.ts";
import { actionKind, actionState, eventState, reconciliationState } from "./operations.ts";
import { attemptState, reason, status } from "./payment.ts";
import { captureMethod, setupFutureUsage } from "./profile.ts";

/** Every global choice of the base solution. */
export const choices: readonly Choice[] = [
  status,
  reason,
  attemptState,
  captureMethod,
  setupFutureUsage,
  refundReason,
  refundState,
  disputeState,
  actionKind,
  actionState,
  eventState,
  reconciliationState,
];
