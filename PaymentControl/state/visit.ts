import type { PaymentHost, PaymentSource } from "../dataverse/payment-host.ts";
import type { Frames } from "../stripe/payment-frame.ts";
import type { Later } from "./later.ts";
import type { PaymentNews } from "./payment-news.ts";
import type { Hindrance } from "./payment-state.ts";
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
  /** The page was loaded before under the same address: what that says was told already. */
  readonly isRepeated: () => boolean;
  /** The more exact cause of what seems to keep the form away. */
  readonly causeOf: (seeming: Hindrance) => Hindrance;
  /** Tells whoever listens on the host. Never throws. */
  readonly tell: (news: PaymentNews) => void;
}

/** One record on the screen, from its opening until another takes its place. */
export interface Visit {
  readonly host: PaymentHost;
  readonly source: PaymentSource;
  readonly ports: SessionPorts;
  readonly store: Store;
  /** The form's amount when it last agreed with the stored row: a form that merely lags behind its row stops nobody. */
  readonly agreed: { amount: number | undefined };
  /** Staff enter the card of a payer on the telephone. */
  readonly isTelephone: () => boolean;
  /** Nobody may pay: the host's form is read-only. */
  readonly isLocked: () => boolean;
  /** Reads the row again and fits the fields to it. False when nothing could be paid then. */
  readonly refit: () => Promise<boolean>;
  /** Looks whether the row has caught up with the form; one look at a time, however often the host speaks. */
  readonly compare: () => Promise<void>;
  /** Aborted when the visit is over: then nothing may touch the store any more. */
  readonly signal: AbortSignal;
}
