import type Stripe from "stripe";
import type { SandboxClock } from "../clock.ts";
import type { Snapshot } from "./events/stored-event.ts";
import type { JobKind } from "./schedule.ts";
import type { Store } from "./store/store.ts";

/** The version whose shapes every object and event has. */
export const apiVersion = "2026-10-28.endive";

/** The one account there is. Its balance is kept in these currencies; all else is converted to the first. */
export const account = {
  id: "acct_1CounterfoilSandbox",
  statementDescriptor: "COUNTERFOIL",
  paymentMethodConfiguration: "pmc_1CounterfoilSandbox",
  balances: ["eur", "usd", "gbp"],
} as const;

export type Emit = (type: Stripe.Event.Type, object: Snapshot, previous?: Readonly<Record<string, unknown>>) => void;

/** What a transition works on. */
export interface World {
  readonly store: Store;
  readonly clock: SandboxClock;
  /** Where the sandbox lives, without a slash at the end. */
  readonly origin: string;
  /** Writes an event down and hands it to the webhooks; it names the request that brought it about. */
  readonly emit: Emit;
  after(seconds: number, kind: JobKind, subject: string): void;
}

/** The id of something that may be expanded. */
export const idOf = (reference: string | { readonly id: string } | null | undefined): string | null =>
  typeof reference === "string" ? reference : (reference?.id ?? null);
