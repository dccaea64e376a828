import type { CardBehaviour, Verdict } from "./behaviour.ts";
import { testAccountOf } from "./bank-accounts.ts";
import { testCardOf } from "./test-cards.ts";

/** What really stands behind a payment method; the API never shows it. `id` is the payment method's. */
export interface Instrument {
  readonly id: string;
  readonly kind: "card" | "sepa_debit" | "ideal" | "konbini";
  /** Card number or IBAN; empty for iDEAL and vouchers. */
  readonly number: string;
  /** A payment without a customer has used it up. */
  readonly spent?: boolean;
}

/** How the world answers when money is asked of an instrument. */
export interface Behaviour {
  readonly step: "none" | "optional-challenge" | "challenge" | "redirect" | "voucher";
  /** Off session, a set-up card needs no challenge; any other is declined. */
  readonly offSession: "as-usual" | "declined" | "if-set-up";
  readonly frictionless: boolean;
  readonly verdict: Verdict;
  /** The bank decides later: seconds from now, and whether it fails. */
  readonly debit?: { readonly seconds: number; readonly failure?: string };
  /** Only for cards. */
  readonly card?: CardBehaviour;
}

const approved: Verdict = { kind: "approved" };
const simple = { step: "none", offSession: "as-usual", frictionless: false, verdict: approved } as const;

const steps = {
  none: "none",
  frictionless: "none",
  optional: "optional-challenge",
  required: "challenge",
  "required-unless-set-up": "challenge",
  "set-up": "challenge",
} as const;

const cardBehaviour = (card: CardBehaviour): Behaviour => {
  const { authentication } = card;
  return {
    step: steps[authentication],
    offSession:
      authentication === "required"
        ? "declined"
        : authentication === "required-unless-set-up"
          ? "if-set-up"
          : "as-usual",
    frictionless: authentication === "frictionless",
    verdict: card.verdict,
    card,
  };
};

/** Undefined when nothing is known of the instrument. */
export const behaviourOf = (instrument: Instrument): Behaviour | undefined => {
  if (instrument.kind === "ideal") return { ...simple, step: "redirect" };
  if (instrument.kind === "konbini") return { ...simple, step: "voucher" };
  if (instrument.kind === "card") {
    const card = testCardOf(instrument.number);
    return card && cardBehaviour(card);
  }
  const account = testAccountOf(instrument.number);
  if (!account) return undefined;
  const failure = account.failure ? { failure: account.failure } : {};
  return { ...simple, debit: { seconds: account.decidesAfter, ...failure } };
};
