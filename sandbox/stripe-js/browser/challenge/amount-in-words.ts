import { decimalOf, formatMoney } from "../../../../core/money.ts";

/** `2000, "eur", "de"` → `20,00 €`. Minor units in, Stripe's own table of digits. */
export const amountInWords = (amount: number, currency: string, locale: string): string => {
  const money = { amount, currency };
  try {
    return formatMoney(money, locale);
  } catch {
    return `${decimalOf(money)} ${currency.toUpperCase()}`; // a locale that the browser does not know
  }
};
