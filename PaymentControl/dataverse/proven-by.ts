import type { AttemptAnswer } from "../../core/attempt.ts";
import type { Receipt } from "../state/payment-state.ts";

/** What an answer gives the payer to keep: the reference, and the address of Stripe's receipt. */
export const provenBy = ({
  reference,
  receiptUrl,
}: Pick<AttemptAnswer, "reference" | "receiptUrl">): Pick<Receipt, "reference" | "receiptUrl"> => ({
  ...(reference === undefined ? {} : { reference }),
  ...(receiptUrl === undefined ? {} : { receiptUrl }),
});
