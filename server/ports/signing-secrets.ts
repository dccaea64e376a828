import type { Result } from "../../core/result.ts";

/** Where the server finds the signing secrets of its Stripe endpoint. Nothing here is ever logged. */
export interface SigningSecrets {
  /** In words, for the plan: `the file /etc/counterfoil.env`. */
  readonly place: string;
  /** Whether one is there already; undefined when that cannot be seen. The error is a sentence. */
  holdsAny(): Promise<Result<boolean | undefined, string>>;
  /** Adds one; those that are there stay, as what they signed may still be on its way. The error is a sentence. */
  add(secret: string): Promise<Result<Kept, string>>;
}

/** `shown` is for the one who sets up, when there is no better place for it. */
export interface Kept {
  readonly shown?: string;
}
