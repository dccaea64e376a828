import type { choices } from "../../../core/generated/tables.ts";

/** A server's own row. Times in milliseconds since 1970. */
export interface ServerFacts {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly heartbeatAt: number;
  readonly isLive: boolean;
  readonly backlog: number;
  readonly lagSeconds: number;
  /** The server's own words about what is wrong: today, that it stands in a copy. */
  readonly message: string;
}

export interface ReconciliationFacts {
  readonly id: string;
  readonly name: string;
  readonly state: keyof typeof choices.reconciliationState | undefined;
  readonly startedAt: number;
  readonly finishedAt: number | undefined;
  readonly unmended: number;
}

export interface DisputeFacts {
  readonly id: string;
  readonly name: string;
  /** As Dataverse formats it for this user. */
  readonly amount: string;
  readonly dueAt: number;
}

/** How many rows there are of a kind; `more` when reading stopped before the end. */
export interface Count {
  readonly count: number;
  readonly more: boolean;
}

/** What the page knows of the environment, each part by itself: one that may not be read hides no other. */
export interface HealthFacts {
  readonly servers: readonly ServerFacts[] | undefined;
  readonly deadLetters: Count | undefined;
  /** When the newest event row was made, milliseconds since 1970. */
  readonly newestEventAt: number | "none" | undefined;
  /** Events that have waited for their payment longer than an hour. */
  readonly parked: Count | undefined;
  /** Refunds and actions that no server has answered for five minutes. */
  readonly unanswered: Count | undefined;
  readonly reconciliation: ReconciliationFacts | "none" | undefined;
  /** Disputes that need an answer within a week, or are late. */
  readonly disputes: readonly DisputeFacts[] | undefined;
}
