import type { Memory } from "./memory.ts";
import type { OneAtATime } from "./one-at-a-time.ts";
import type { LedgerPorts } from "./ports.ts";

/** What happened how often, for `/metrics`. */
export type Tally =
  "refetch" | "lost-race" | "write-failed" | "payment-written" | "payment-unchanged" | "foreign-created" | "adopted";

/** The open ledger: the outside, and what is remembered. */
export interface Book {
  readonly ports: LedgerPorts;
  readonly memory: Memory;
  readonly oneAtATime: OneAtATime;
  /** Unique within this process. */
  readonly newId: () => string;
  readonly count: (what: Tally) => void;
}
