/** A mistake of the page's author, as Stripe.js throws it. */
export class IntegrationError extends Error {
  public override readonly name = "IntegrationError";
}

/** Something that Stripe.js does and the stand-in does not: it says so and never pretends. */
export const unsupported = (what: string): Error =>
  new Error(`The sandbox's stand-in for Stripe.js does not support ${what}.`);
