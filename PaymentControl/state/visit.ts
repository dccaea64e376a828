import type { PaymentHost, PaymentSource } from "../dataverse/payment-host.ts";
import type { Frames } from "../stripe/payment-frame.ts";
import type { Later } from "./later.ts";
import type { Store } from "./store.ts";

/** What the session is given: nothing in this room reaches for the page by itself. */
export interface SessionPorts {
  /** Undefined when the page has no way to our server. */
  readonly host: PaymentHost | undefined;
  readonly frames: Frames;
  readonly later: Later;
  readonly newGuid: () => string;
  /** The address of the page: a bank sends the payer back there, with its answer in the query. */
  readonly pageAddress: () => string;
}

/** One record on the screen, from its opening until another takes its place. */
export interface Visit {
  readonly host: PaymentHost;
  readonly source: PaymentSource;
  readonly ports: SessionPorts;
  readonly store: Store;
  /** Aborted when the visit is over: then nothing may touch the store any more. */
  readonly signal: AbortSignal;
}
