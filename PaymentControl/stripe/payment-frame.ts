import type { Money } from "../../core/money.ts";
import type { Result } from "../../core/result.ts";
import type { Payer, PaymentProfile } from "../dataverse/payment-host.ts";
import type { Instructions } from "../state/payment-state.ts";
import type { FrameLooks } from "./frame-looks.ts";

export type Submission =
  | { readonly kind: "complete" }
  /** The fields show what is missing. */
  | { readonly kind: "incomplete" }
  | { readonly kind: "failed"; readonly sentence: string };

/** How the bank's step ended in this browser. What it means for the money, only the server says. */
export type BankStep =
  | { readonly kind: "left" }
  /** A voucher or transfer was shown: the payer completes it elsewhere. */
  | { readonly kind: "waiting"; readonly instructions: Instructions }
  /** Found on a reload: this step leads to another site, where nobody may be sent unasked. */
  | { readonly kind: "elsewhere" };

/** Stripe's fields for one payment. No method rejects. */
export interface PaymentFrame {
  mount(container: HTMLElement): void;
  reprice(money: Money): void;
  restyle(looks: FrameLooks): void;
  submit(): Promise<Submission>;
  /** One token a press; it carries the attempt's GUID. The error is Stripe's sentence in the payer's language. */
  createToken(attempt: string): Promise<Result<string, string>>;
  /** `resuming`: the step is found, not asked for. */
  takeBankStep(clientSecret: string, resuming: boolean): Promise<BankStep>;
  /** Takes the fields away for good. */
  close(): void;
}

/** A press on a wallet's button: it goes the same way as a press of Pay. */
export interface ExpressPress extends Pick<PaymentFrame, "submit" | "createToken"> {
  /** Nothing was handed over: the wallet's own window says so. */
  failed(): void;
}

export interface FrameRequest {
  readonly profile: PaymentProfile;
  readonly payer: Payer;
  readonly layout: "tabs" | "accordion";
  readonly money: Money;
  readonly looks: FrameLooks;
  /** Staff enter the card of a payer on the telephone: the wallets at hand are not the payer's. */
  readonly isTelephone?: boolean;
  /** The fields can be used. */
  readonly onReady: () => void;
  /** May a wallet be opened now? */
  readonly canPay: () => boolean;
  readonly onExpress: (press: ExpressPress) => void;
  /** The fields could not be shown. */
  readonly onFailed: () => void;
}

/** Where frames come from. */
export interface Frames {
  /** Begins to load Stripe.js, so that it is there when a frame is wanted. */
  warmUp(publishableKey: string): void;
  /** Undefined when Stripe.js cannot be had. */
  open(request: FrameRequest): Promise<PaymentFrame | undefined>;
}
