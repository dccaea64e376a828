import { ok, type Result } from "../../core/result.ts";
import { invalidParameter, type StripeFault } from "./http/fault.ts";

/*
 * Stripe's currency table. The product has one of its own: a stand-in that shared it could not find it wrong.
 */
const zeroDecimal = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "));
const threeDecimal = new Set("bhd jod kwd omr tnd".split(" "));
/** No minor unit in the world, two decimals in the API, which must be 00. */
const wholeUnits = new Set(["isk", "ugx"]);
const twoDecimal = new Set(
  `usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob brl bsd bwp byn bzd cad cdf chf cny cop crc cve
   czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq gyd hkd hnl htg huf idr ils inr jmd kes kgs khr kyd kzt lak
   lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr pln qar
   ron rsd rub sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd twd tzs uah uyu uzs wst xcd xcg yer zar zmw`.split(
    /\s+/,
  ),
);

const minimums: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    "usd ars aud brl cad chf cop eur idr ils inr jpy krw nzd php rub sgd zar".split(" ").map((name) => [name, 50]),
  ),
  ...{ aed: 200, czk: 1500, dkk: 250, gbp: 30, hkd: 400, huf: 17500, mxn: 1000, myr: 200 },
  ...{ nok: 300, pln: 200, ron: 200, sek: 300, thb: 1000 },
};

const maximum = 99_999_999;

/** How many decimals Stripe's amounts of the currency have. */
export const decimalsOf = (currency: string): 0 | 2 | 3 =>
  zeroDecimal.has(currency) ? 0 : threeDecimal.has(currency) ? 3 : 2;

const isCurrency = (currency: string): boolean =>
  twoDecimal.has(currency) || zeroDecimal.has(currency) || threeDecimal.has(currency) || wholeUnits.has(currency);

/** "$40.00", as Stripe writes amounts in its messages. */
export const amountInWords = (amount: number, currency: string): string => {
  const decimals = decimalsOf(currency);
  return new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount / 10 ** decimals);
};

const wrong = (code: "amount_too_small" | "amount_too_large" | "parameter_invalid_integer", message: string) =>
  invalidParameter({ code, message, param: "amount" });

/** Whether Stripe would take this amount of this currency. */
export const checkAmount = (amount: number, currency: string): Result<void, StripeFault> => {
  if (!isCurrency(currency)) {
    const message = `Invalid currency: ${currency}. Stripe currently supports these currencies: ${[...twoDecimal].slice(0, 5).join(", ")}, …`;
    return invalidParameter({ message, param: "currency" });
  }
  if (amount < 1) return wrong("parameter_invalid_integer", "This value must be greater than or equal to 1.");
  if (amount > maximum)
    return wrong("amount_too_large", `Amount must be no more than ${amountInWords(maximum, currency)}`);
  const step = threeDecimal.has(currency) ? 10 : wholeUnits.has(currency) ? 100 : 1;
  if (amount % step !== 0) {
    return wrong("parameter_invalid_integer", `Amounts in ${currency} must be a multiple of ${step}.`);
  }
  const minimum = minimums[currency] ?? 1;
  if (amount >= minimum) return ok(undefined);
  return wrong("amount_too_small", `Amount must be at least ${amountInWords(minimum, currency)} ${currency}`);
};
