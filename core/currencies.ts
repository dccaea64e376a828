/**
 * Stripe's minor units, which are not ISO 4217's: ISK and UGX have no decimals in the world, yet are sent with two that end in 00;
 * three-decimal amounts must end in 0. https://docs.stripe.com/currencies
 */
const withoutDecimals = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "));
const withThreeDecimals = new Set("bhd jod kwd omr tnd".split(" "));
const wholeUnitsSentWithTwoDecimals = new Set(["isk", "ugx"]);

/** Smallest charge in minor units. Currencies that are not here: Stripe decides. */
const minimums: Readonly<Record<string, number>> = {
  ...{ usd: 50, aed: 200, ars: 50, aud: 50, brl: 50, cad: 50, chf: 50, cop: 50, czk: 1500, dkk: 250, eur: 50 },
  ...{ gbp: 30, hkd: 400, huf: 17500, idr: 50, ils: 50, inr: 50, jpy: 50, krw: 50, mxn: 1000, myr: 200, nok: 300 },
  ...{ nzd: 50, php: 50, pln: 200, ron: 200, rub: 50, sek: 300, sgd: 50, thb: 1000, zar: 50 },
};

/** Largest charge in minor units, whatever the currency: eight digits. */
export const maximumCharge = 99_999_999;

/** Three letters, in either case. Whether the account may charge it, Stripe decides. */
export const isCurrencyCode = (text: string): boolean => /^[a-z]{3}$/i.test(text);

/** How many decimals of the major unit Stripe's integer holds. */
export const minorUnitDigits = (currency: string): 0 | 2 | 3 => {
  const code = currency.toLowerCase();
  if (withoutDecimals.has(code)) return 0;
  return withThreeDecimals.has(code) ? 3 : 2;
};

/** Amounts in minor units must be a multiple of this. */
export const minorUnitStep = (currency: string): 1 | 10 | 100 => {
  const code = currency.toLowerCase();
  if (withThreeDecimals.has(code)) return 10;
  return wholeUnitsSentWithTwoDecimals.has(code) ? 100 : 1;
};

/** Decimals that people are shown: as many as can be charged. */
export const shownDigits = (currency: string): number =>
  minorUnitStep(currency) === 100 ? 0 : minorUnitDigits(currency);

/** Smallest charge in minor units, or undefined where only Stripe knows. */
export const minimumCharge = (currency: string): number | undefined => minimums[currency.toLowerCase()];
