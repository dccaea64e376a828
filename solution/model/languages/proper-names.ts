/** Texts that are the same in every language: names, and words of Stripe's interface. */
export const properNames: ReadonlySet<string> = new Set(["Counterfoil", "Stripe", "payment_intent.succeeded, …"]);
