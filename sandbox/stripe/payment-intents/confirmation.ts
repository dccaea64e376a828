/** How an intent was last confirmed: Stripe keeps it and does not show it. `id` is the intent's. */
export interface Confirmation {
  readonly id: string;
  readonly returnUrl: string | null;
  /** The page handles the next action with Stripe.js. */
  readonly useStripeSdk: boolean;
  /** The card was told on the telephone: nobody can be asked. */
  readonly telephone?: boolean;
  /** The payer is not there. */
  readonly offSession: boolean;
  /** With confirmation by hand: the payer has passed the bank's check, and the server's next confirm asks for the money. */
  readonly authenticated: boolean;
}
