import {
  isCurrencyCode,
  maximumCharge,
  minimumCharge,
  minorUnitDigits,
  minorUnitStep,
  shownDigits,
} from "./currencies.ts";
import { err, ok } from "./result.ts";
import type { Result } from "./result.ts";

/** An amount as Stripe counts it. */
export interface Money {
  /** Integer, Stripe's minor units. */
  readonly amount: number;
  /** ISO 4217, lower case. */
  readonly currency: string;
}

/** Why an amount cannot be charged. `minimum` and `maximum` are in minor units. */
export type MoneyRefusal =
  | { readonly kind: "unknown-currency" }
  | { readonly kind: "not-a-number" }
  | { readonly kind: "not-positive" }
  | { readonly kind: "fraction-of-minor-unit" }
  | { readonly kind: "below-minimum"; readonly minimum: Money }
  | { readonly kind: "too-large"; readonly maximum: Money };

/**
 * A double holds eight digits before the point and six after it without noise; a seventh decimal is the
 * binary residue of a floating column, not somebody's money.
 */
const reliableDecimals = 6;

/** Minor units, or undefined when something is left over. */
const minorUnits = (decimal: number, digits: number): number | undefined => {
  const [whole = "", fraction = ""] = decimal.toFixed(reliableDecimals).split(".");
  const rest = fraction.slice(digits);
  return /^0*$/.test(rest) ? Number(whole + fraction.slice(0, digits)) : undefined;
};

/** Why an amount cannot be a part of a payment, given back or captured: nothing forbids it to be small. */
export type PartRefusal = Exclude<MoneyRefusal, { readonly kind: "below-minimum" }>;

/** Part of a payment, from a decimal in the currency's major unit, or why it can be none. */
export const partFromDecimal = (decimal: number, currencyCode: string): Result<Money, PartRefusal> => {
  const currency = currencyCode.toLowerCase();
  if (!isCurrencyCode(currency)) return err({ kind: "unknown-currency" });
  if (typeof decimal !== "number" || !Number.isFinite(decimal)) return err({ kind: "not-a-number" });
  if (decimal <= 0) return err({ kind: "not-positive" });
  if (decimal > maximumCharge) return err({ kind: "too-large", maximum: { amount: maximumCharge, currency } });
  const amount = minorUnits(decimal, minorUnitDigits(currency));
  if (!amount || amount % minorUnitStep(currency) !== 0) return err({ kind: "fraction-of-minor-unit" });
  if (amount > maximumCharge) return err({ kind: "too-large", maximum: { amount: maximumCharge, currency } });
  return ok({ amount, currency });
};

/** Money from a decimal in the currency's major unit (a Dataverse column, what a payer was shown), or why it cannot be charged. */
export const moneyFromDecimal = (decimal: number, currencyCode: string): Result<Money, MoneyRefusal> => {
  const money = partFromDecimal(decimal, currencyCode);
  if (!money.ok) return money;
  const { amount, currency } = money.value;
  const minimum = minimumCharge(currency);
  return minimum !== undefined && amount < minimum
    ? err({ kind: "below-minimum", minimum: { amount: minimum, currency } })
    : money;
};

/** The decimal in the major unit, as Dataverse columns hold it. */
export const decimalOf = (money: Money): number => {
  const digits = minorUnitDigits(money.currency);
  // Through text: 0.29 * 100 and 1.005 * 1000 are not what they look like.
  return Number(`${money.amount}e-${digits}`);
};

/** For people: exactly what is charged, with as many decimals as the currency can be charged in. */
export const formatMoney = (money: Money, locale: string): string => {
  const digits = shownDigits(money.currency);
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: money.currency.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimalOf(money));
};
