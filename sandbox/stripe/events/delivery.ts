/** An event on its way to an endpoint. */
export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly endpoint: string;
  /** Tries that failed so far. */
  readonly failures: number;
  /** By the sandbox's clock. */
  readonly dueMs: number;
  /** A copy of one that goes out anyway. */
  readonly again: boolean;
}
