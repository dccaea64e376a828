import { err, ok, type Result } from "../../../core/result.ts";
import { cardError, invalidParameter, missing, type StripeFault } from "../http/fault.ts";
import type { MethodData } from "../http/shared-parameters.ts";
import { billingShape } from "../shapes/address.ts";
import { cardShape } from "../shapes/payment-method.ts";
import { fingerprintOf } from "../store/ids.ts";
import { testAccountOf } from "./bank-accounts.ts";
import type { MethodContent } from "./content.ts";
import { testCardNamed, testCardOf } from "./test-cards.ts";

type Tokenised = Result<MethodContent, StripeFault>;

/** Luhn's check of the last digit. */
export const isCardNumber = (digits: string): boolean =>
  /^\d{12,19}$/.test(digits) &&
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
    0;

const wrongCard = (code: "incorrect_number" | "invalid_expiry_month" | "invalid_expiry_year" | "invalid_cvc") => {
  const words = {
    incorrect_number: ["number", "Your card number is incorrect."],
    invalid_expiry_month: ["exp_month", "Your card's expiration month is invalid."],
    invalid_expiry_year: ["exp_year", "Your card's expiration year is invalid."],
    invalid_cvc: ["cvc", "Your card's security code is invalid."],
  } as const;
  const [param, message] = words[code];
  return cardError({ code, message, param });
};

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

const cardFault = (card: NonNullable<MethodData["card"]>, today: Date): StripeFault | undefined => {
  const year = fullYear(card.exp_year);
  if (!isCardNumber(card.number.replaceAll(/[\s-]/g, ""))) return wrongCard("incorrect_number").error;
  if (card.exp_month < 1 || card.exp_month > 12) return wrongCard("invalid_expiry_month").error;
  const past = year * 12 + card.exp_month < today.getUTCFullYear() * 12 + today.getUTCMonth() + 1;
  if (past || year > today.getUTCFullYear() + 50) return wrongCard("invalid_expiry_year").error;
  if (card.cvc !== undefined && !/^\d{3,4}$/.test(card.cvc)) return wrongCard("invalid_cvc").error;
  return undefined;
};

const commonOf = (data: MethodData) => ({
  allow_redisplay: data.allow_redisplay ?? ("unspecified" as const),
  billing_details: billingShape(data.billing_details),
});

const cardContent = (data: MethodData, today: Date): Tokenised => {
  if (!data.card)
    return invalidParameter({ code: "parameter_missing", message: "Missing required param: card.", param: "card" });
  const fault = cardFault(data.card, today);
  if (fault) return err(fault);
  const number = data.card.number.replaceAll(/[\s-]/g, "");
  const behaviour = testCardOf(number);
  if (!behaviour) {
    return cardError({
      code: "card_declined",
      decline_code: "test_mode_live_card",
      message:
        "Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.",
    });
  }
  const expiry = { month: data.card.exp_month, year: fullYear(data.card.exp_year) };
  const card = cardShape(behaviour, expiry, data.card.cvc === undefined ? null : "unchecked");
  return ok({ kind: "card", number, shown: { type: "card", ...commonOf(data), card }, metadata: data.metadata ?? {} });
};

/** Debits and vouchers are in somebody's name, who must be reached. */
const personFault = (data: MethodData): StripeFault | undefined => {
  const { name, email } = data.billing_details ?? {};
  if (name && email) return undefined;
  const param = `billing_details[${name ? "email" : "name"}]`;
  return invalidParameter({ code: "parameter_missing", message: `Missing required param: ${param}.`, param }).error;
};

const debitContent = (data: MethodData): Tokenised => {
  const iban = data.sepa_debit?.iban.replaceAll(" ", "").toUpperCase();
  if (!iban)
    return invalidParameter({
      code: "parameter_missing",
      message: "Missing required param: sepa_debit.",
      param: "sepa_debit",
    });
  const nameless = personFault(data);
  if (nameless) return err(nameless);
  if (!testAccountOf(iban)) {
    return invalidParameter({
      code: "account_number_invalid",
      message: "The IBAN you provided is invalid.",
      param: "sepa_debit[iban]",
    });
  }
  const sepa_debit = {
    bank_code: iban.slice(4, iban.startsWith("AT") ? 9 : 12),
    branch_code: "",
    country: iban.slice(0, 2),
    fingerprint: fingerprintOf(iban),
    generated_from: { charge: null, setup_attempt: null },
    last4: iban.slice(-4),
  };
  const shown = { type: "sepa_debit", ...commonOf(data), sepa_debit } as const;
  return ok({ kind: "sepa_debit", number: iban, shown, metadata: data.metadata ?? {} });
};

/** Reads what a payer typed, as Stripe does when it makes a payment method or a token of it. */
export const tokenise = (data: MethodData, nowMs: number): Tokenised => {
  switch (data.type) {
    case "card":
      return cardContent(data, new Date(nowMs));
    case "sepa_debit":
      return debitContent(data);
    case "konbini": {
      const nameless = personFault(data);
      if (nameless) return err(nameless);
      const shown = { type: "konbini", ...commonOf(data), konbini: {} } as const;
      return ok({ kind: "konbini", number: "", shown, metadata: data.metadata ?? {} });
    }
    case "ideal": {
      const shown = { type: "ideal", ...commonOf(data), ideal: { bank: null, bic: null } } as const;
      return ok({ kind: "ideal", number: "", shown, metadata: data.metadata ?? {} });
    }
  }
};

/** The content behind pm_card_visa and its like. */
export const contentOfTestId = (testId: string, nowMs: number): Tokenised => {
  const behaviour = testCardNamed(testId);
  if (!behaviour) return missing("PaymentMethod", testId, "payment_method");
  const now = new Date(nowMs);
  const expiry = { month: now.getUTCMonth() + 1, year: now.getUTCFullYear() + 1 };
  const card = cardShape(behaviour, expiry, "unchecked");
  const shown = { type: "card", ...commonOf({ type: "card" }), card } as const;
  return ok({ kind: "card", number: behaviour.number, shown, metadata: {} });
};
