import type Stripe from "stripe";
import type { Result } from "../../../core/result.ts";
import type { Behaviour } from "../cards/instrument.ts";
import type { StripeFault } from "../http/fault.ts";

/** One try to take money: the intent as it goes in, and who is asked. */
export interface Attempt {
  readonly intent: Stripe.PaymentIntent;
  readonly method: Stripe.PaymentMethod;
  readonly behaviour: Behaviour;
  /** The payer's bank has seen the payer. */
  readonly authenticated: boolean;
}

/** The intent as the attempt leaves it; a decline is a fault that carries it. */
export type Attempted = Result<Stripe.PaymentIntent, StripeFault>;
