import { formatMoney } from "../../core/money.ts";
import type { Explanation } from "../state/payment-state.ts";
import { reasonKey, refusalKey } from "../strings/string-keys.ts";
import type { Looks } from "./looks-context.ts";

type Words = Pick<Looks, "strings" | "locale">;

const amountSentence = (why: Extract<Explanation, { kind: "amount" }>, { strings, locale }: Words): string => {
  const { refusal } = why;
  if (refusal.kind === "below-minimum") return strings(refusalKey(refusal), formatMoney(refusal.minimum, locale));
  if (refusal.kind === "too-large") return strings(refusalKey(refusal), formatMoney(refusal.maximum, locale));
  return strings(refusalKey(refusal));
};

/** Why a payment did not happen, for the payer: our sentence in their language, else the server's, else the general one. */
export const explain = (why: Explanation, words: Words): string => {
  switch (why.kind) {
    case "reason": {
      const key = reasonKey(why.reason);
      return key === undefined ? (why.sentence ?? words.strings("Reason_declined")) : words.strings(key);
    }
    case "said":
      return why.sentence;
    case "not-charged":
      return words.strings("NotCharged");
    case "denied":
      return words.strings("NotCharged_Denied");
    case "amount":
      return amountSentence(why, words);
  }
};
