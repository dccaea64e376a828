import type { Result } from "../../../core/result.ts";
import type { ActionRow } from "./command-row.ts";
import type { OperateFault } from "./fault.ts";
import type { OperatePorts } from "./ports.ts";

/** An action that its row says is worked on. */
export interface Begun extends ActionRow {
  /** Somebody began before (we, before a crash, or another server): what it wanted may be done already. */
  readonly isTakenUp: boolean;
}

/** What was done, a sentence for staff. */
export type Outcome = Result<string, OperateFault>;

export type CarryOut = (action: Begun, ports: OperatePorts) => Promise<Outcome>;
