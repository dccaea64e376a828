import type { StripeError } from "@stripe/stripe-js";
import { callStripe, type ApiAnswer } from "../stripe-api.ts";

/** A card that its owner agreed to see again. */
export interface SavedMethod {
  readonly id: string;
  readonly brand: string;
  readonly last4: string;
}

/** What a customer session opens. */
export interface SavedMethods {
  readonly secret: string;
  readonly methods: readonly SavedMethod[];
  readonly canRemove: boolean;
  /** Undefined: the payer is not asked whether to keep a new method. */
  readonly saveUsage: "on_session" | "off_session" | undefined;
  readonly canSave: boolean;
}

interface Listed {
  readonly payment_methods: readonly {
    readonly id: string;
    readonly card?: { readonly brand: string; readonly last4: string };
  }[];
  readonly features: Readonly<Record<string, unknown>>;
}

/** Calls what the sandbox has in place of Stripe.js's own line to Stripe. */
export const askSession = <Value>(
  origin: string,
  act: "list" | "remove" | "token",
  body: object,
): Promise<ApiAnswer<Value>> =>
  callStripe(`${origin}/endive/internal/saved-methods/${act}`, { method: "POST", body: JSON.stringify(body) });

const usageOf = (value: unknown): SavedMethods["saveUsage"] =>
  value === "on_session" || value === "off_session" ? value : undefined;

/** The methods behind a session's secret; the error is Stripe's when the secret is none. */
export const readSavedMethods = async (
  origin: string,
  secret: string,
): Promise<{ readonly value: SavedMethods } | { readonly error: StripeError }> => {
  const { value, error } = await askSession<Listed>(origin, "list", { client_secret: secret });
  if (error !== undefined) return { error };
  const { payment_methods: methods, features } = value;
  return {
    value: {
      secret,
      methods: methods.flatMap(({ id, card }) => (card ? [{ id, brand: card.brand, last4: card.last4 }] : [])),
      canRemove: features["payment_method_remove"] === "enabled",
      canSave: features["payment_method_save"] === "enabled",
      saveUsage: usageOf(features["payment_method_save_usage"]),
    },
  };
};
