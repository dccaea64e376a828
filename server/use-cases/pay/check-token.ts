import { err, ok, type Result } from "../../../core/result.ts";
import type { Attempt } from "./attempt-row.ts";
import type { PayPorts } from "./ports.ts";
import { faultOfGateway, type PayFault, refusal } from "./refusal.ts";

/** The token may be confirmed; or it was spent on an intent already: then only a read tells what happened. */
export type TokenUse =
  { readonly kind: "unspent"; readonly token: string } | { readonly kind: "spent"; readonly intentId: string };

const cardsOnly = "By telephone only a card can be taken. Nothing was charged. Choose the card, then try again.";
const notCharged = "Your payment details could not be used. Nothing was charged. Please try again.";

/** The confirmation token belongs to this attempt, is of our mode, and lives. */
export const checkToken = async (attempt: Attempt, ports: PayPorts): Promise<Result<TokenUse, PayFault>> => {
  const id = attempt.confirmationToken;
  if (!id?.startsWith("ctoken_")) return err(refusal("rejected_row", "no_confirmation_token", notCharged));
  const answer = await ports.gateway.retrieveConfirmationToken(id);
  if (!answer.ok) {
    const missing = answer.error.kind === "not-found";
    return err(
      missing ? refusal("rejected_row", "unknown_confirmation_token", notCharged) : faultOfGateway(answer.error),
    );
  }
  const token = answer.value;
  if (token.attempt?.toLowerCase() !== attempt.id) {
    return err(refusal("rejected_row", "confirmation_token_of_another_attempt", notCharged));
  }
  if (token.livemode !== ports.livemode) return err(refusal("rejected_profile", "mode_mismatch"));
  if (token.paymentIntent) return ok({ kind: "spent", intentId: token.paymentIntent });
  if (token.expiresAt !== null && token.expiresAt * 1000 < ports.clock()) {
    return err(refusal("expired", "confirmation_token_expired", notCharged));
  }
  // A debit or a bank's page needs the payer themselves, who is not there.
  if (attempt.telephone && token.methodType !== "card") {
    return err(refusal("rejected_row", "telephone_cards_only", cardsOnly));
  }
  return ok({ kind: "unspent", token: id });
};
