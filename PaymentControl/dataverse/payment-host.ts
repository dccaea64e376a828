import type { AttemptAnswer, AttemptRequest, SessionRequest } from "../../core/attempt.ts";
import type { BillingDetails } from "../../core/billing-details.ts";
import type { RowReference } from "../../core/customer-of-row.ts";
import type { Money } from "../../core/money.ts";
import type { Result } from "../../core/result.ts";
import type { Missing, Receipt } from "../state/payment-state.ts";

/** The row to be paid, and the profile that a maker chose by name. */
export interface PaymentSource {
  /** Logical name of the source table. */
  readonly table: string;
  /** GUID of its row. */
  readonly record: string;
  readonly profile?: string;
  /** Logical name of the bound column, where the host tells. */
  readonly amountColumn?: string;
}

/** How payments are taken: the part of the profile that a browser may know. */
export interface PaymentProfile {
  readonly id: string;
  readonly name: string;
  readonly publishableKey: string;
  readonly livemode: boolean;
  readonly captureMethod: "automatic_async" | "automatic" | "manual";
  readonly setupFutureUsage?: "on_session" | "off_session";
  readonly paymentMethodConfiguration?: string;
  /** Whoever pays is a known contact, who may keep methods and see them again. */
  readonly savedMethods?: boolean;
  readonly layout: "tabs" | "accordion";
}

/** What is owed, as the stored row says. */
export interface Description {
  readonly profile: PaymentProfile;
  /** Major unit. Not a number when the row has none. */
  readonly amount: number;
  /** ISO 4217; empty when the row has none. */
  readonly currency: string;
  /** What the row itself says of its payer; on a portal, what the visitor may read of themselves as well. */
  readonly billing?: BillingDetails;
  /** The contact or account that the row concerns, where the host tells. */
  readonly customer?: RowReference;
  /** An attempt of this payer that is not over yet, where the host tells with the description. */
  readonly attempt?: AttemptAnswer;
}

/** What the form may know of whoever pays, so that nobody types anything twice. */
export interface Payer {
  readonly billing: BillingDetails;
  /** GUID of the row that it was asked for, and the secret that opens the payer's saved methods to Stripe's fields. */
  readonly session?: { readonly record: string; readonly secret: string };
}

/** Waits this many milliseconds; false when nobody waits for the answer any more. */
export type Pause = (milliseconds: number) => Promise<boolean>;

/** Why the host carries nothing. */
export interface HostRefusal {
  readonly sentence: string;
  /** Names the sentence that says the same in the payer's language, where there is one. */
  readonly reason?: string;
}

export type DescribeFault =
  | { readonly kind: "not-configured"; readonly missing: Missing }
  | ({ readonly kind: "refused" } & HostRefusal)
  /** The host no longer knows the user, or does not let them. */
  | { readonly kind: "denied" }
  | { readonly kind: "unreachable" };

/** Where a row stands when its form opens. */
export type Standing =
  | { readonly kind: "open" }
  | { readonly kind: "paid"; readonly receipt: Receipt }
  | { readonly kind: "pending"; readonly reference?: string }
  /** `money`: what that attempt was made for. */
  | { readonly kind: "unfinished"; readonly answer: AttemptAnswer; readonly money?: Money };

export type Look =
  | { readonly kind: "answer"; readonly answer: AttemptAnswer }
  /** Surely not there. */
  | { readonly kind: "absent" }
  | { readonly kind: "unreachable" };

export type HandOver =
  | { readonly kind: "taken"; readonly answer: AttemptAnswer }
  | ({ readonly kind: "refused" } & HostRefusal)
  /** Turned away at the door: nothing was handed over. */
  | { readonly kind: "denied" }
  /** `rolledBack`: an answer came and said no, so that nothing can appear later. Otherwise the answer was lost. */
  | { readonly kind: "failed"; readonly rolledBack: boolean };

export interface LookOptions {
  /** Asks the server to read the gateway again. */
  readonly touch?: boolean;
  /** A new public key for the reply: the old private one is gone with the page that made it. */
  readonly replyKey?: string;
}

/** The host that the control stands on: it alone carries anything to our server. No method rejects. */
export interface PaymentHost {
  /** True where the bound amount is edited on the same form, so that it may be ahead of the stored row. */
  readonly hasForm: boolean;
  describe(source: PaymentSource): Promise<Result<Description, DescribeFault>>;
  standing(source: PaymentSource, description: Description): Promise<Standing>;
  /** At once when nobody needs to be asked. */
  payer(description: Description): Payer | Promise<Payer>;
  /** The sealed answer to the question for saved methods; undefined when there are none to be had. */
  session(request: SessionRequest, pause: Pause): Promise<string | undefined>;
  handOver(request: AttemptRequest): Promise<HandOver>;
  look(attempt: string, options?: LookOptions): Promise<Look>;
}
