import type { Stripe, StripeElements } from "@stripe/stripe-js";
import { err, ok } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import type { Submission } from "./payment-frame.ts";

/** Stripe's own sentence, or nothing: then the control has one. */
const sentenceOf = (error: { readonly message?: string } | undefined): string => error?.message ?? "";

/** Has Stripe.js check what was typed, or what a wallet gave. Never rejects. */
export const submission = async (elements: StripeElements): Promise<Submission> => {
  try {
    const { error } = await elements.submit();
    if (error === undefined) return { kind: "complete" };
    return error.type === "validation_error" ? { kind: "incomplete" } : { kind: "failed", sentence: sentenceOf(error) };
  } catch {
    return { kind: "failed", sentence: "" };
  }
};

type TokenParameters = NonNullable<Parameters<Stripe["createConfirmationToken"]>[0]["params"]>;

/** The token's id, `ctoken_…`; the error is Stripe's sentence, or empty. Never rejects. */
export const tokenOf = async (
  stripe: Stripe,
  elements: StripeElements,
  params: TokenParameters,
): Promise<Result<string, string>> => {
  try {
    const { error, confirmationToken } = await stripe.createConfirmationToken({ elements, params });
    return confirmationToken === undefined ? err(sentenceOf(error)) : ok(confirmationToken.id);
  } catch {
    return err("");
  }
};
