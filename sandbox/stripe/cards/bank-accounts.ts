/** How a bank debit goes: how long the bank takes, and what it says. Times in seconds. */
export interface DebitBehaviour {
  readonly iban: string;
  readonly decidesAfter: number;
  readonly failure?:
    | "insufficient_funds"
    | "payment_intent_payment_attempt_failed"
    | "charge_exceeds_source_limit"
    | "charge_exceeds_weekly_limit";
}

const soon = 2;
const threeMinutes = 180;

const accounts: readonly DebitBehaviour[] = [
  { iban: "AT611904300234573201", decidesAfter: soon },
  { iban: "AT321904300235473204", decidesAfter: threeMinutes },
  { iban: "AT861904300235473202", decidesAfter: soon, failure: "payment_intent_payment_attempt_failed" },
  { iban: "AT051904300235473205", decidesAfter: threeMinutes, failure: "payment_intent_payment_attempt_failed" },
  { iban: "AT981904300000343434", decidesAfter: soon, failure: "charge_exceeds_source_limit" },
  { iban: "AT601904300000121212", decidesAfter: soon, failure: "charge_exceeds_weekly_limit" },
  // Paid, then called back: reactions.ts.
  { iban: "AT591904300235473203", decidesAfter: soon },
  { iban: "AT981904300002222227", decidesAfter: soon, failure: "insufficient_funds" },
  { iban: "DE89370400440532013000", decidesAfter: soon },
  { iban: "DE08370400440532013003", decidesAfter: threeMinutes },
  { iban: "DE62370400440532013001", decidesAfter: soon, failure: "payment_intent_payment_attempt_failed" },
  { iban: "DE78370400440532013004", decidesAfter: threeMinutes, failure: "payment_intent_payment_attempt_failed" },
];

const byIban = new Map(accounts.map((account) => [account.iban, account]));

/** Capitals, no blanks. */
export const testAccountOf = (iban: string): DebitBehaviour | undefined => byIban.get(iban);
