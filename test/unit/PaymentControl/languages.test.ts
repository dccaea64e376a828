/** @jest-environment node */
import type { StripeElementLocale } from "@stripe/stripe-js";
import { localeOf } from "../../../PaymentControl/looks/locale.ts";
import { stripeLocaleOf } from "../../../PaymentControl/stripe/stripe-locale.ts";
import { formatMoney } from "../../../core/money.ts";

/** The languages that Dataverse offers, by number, and what Stripe calls them. */
const offered: readonly (readonly [number, StripeElementLocale])[] = [
  ...([
    [1025, "ar"],
    [1026, "bg"],
    [1028, "zh-TW"],
    [1029, "cs"],
    [1030, "da"],
    [1031, "de"],
    [1032, "el"],
  ] as const),
  ...([
    [1033, "en"],
    [1035, "fi"],
    [1036, "fr"],
    [1037, "he"],
    [1038, "hu"],
    [1040, "it"],
    [1041, "ja"],
  ] as const),
  ...([
    [1042, "ko"],
    [1043, "nl"],
    [1044, "nb"],
    [1045, "pl"],
    [1046, "pt-BR"],
    [1048, "ro"],
    [1049, "ru"],
  ] as const),
  ...([
    [1050, "hr"],
    [1051, "sk"],
    [1053, "sv"],
    [1054, "th"],
    [1055, "tr"],
    [1057, "id"],
    [1060, "sl"],
  ] as const),
  ...([
    [1061, "et"],
    [1062, "lv"],
    [1063, "lt"],
    [1066, "vi"],
    [1086, "ms"],
    [2052, "zh"],
    [2070, "pt"],
  ] as const),
  ...([
    [3076, "zh-HK"],
    [3082, "es"],
  ] as const),
  // Stripe does not speak these: the browser's language is the better guess.
  ...([
    [1027, "auto"],
    [1058, "auto"],
    [1069, "auto"],
    [1081, "auto"],
    [1087, "auto"],
    [1110, "auto"],
  ] as const),
  ...([
    [2074, "auto"],
    [3098, "auto"],
  ] as const),
];

it.each(offered)("asks Stripe for language %d of Dataverse as %s", (languageId, locale) => {
  expect(stripeLocaleOf(localeOf(languageId))).toBe(locale);
});

it.each([
  ["the United Kingdom", 2057, "en-GB", "en-GB"],
  ["Australia", 3081, "en-AU", "en-AU"],
  ["Ireland", 6153, "en", "en"],
  ["Switzerland, in German", 2055, "de", "de"],
  ["Switzerland, in French", 4108, "fr", "fr"],
  ["Canada, in French", 3084, "fr-CA", "fr-CA"],
  ["Belgium, in Dutch", 2067, "nl", "nl"],
  ["Mexico", 2058, "es-419", "es-419"],
  ["Spain, by its older number", 1034, "es", "es"],
  ["Singapore, in Chinese", 4100, "zh", "zh"],
  ["Egypt", 3073, "ar", "ar"],
  ["Norway, in Nynorsk", 2068, "nn", "no"],
  ["Malta", 1082, "mt", "mt"],
  ["the Philippines", 1124, "fil", "fil"],
  ["nowhere that we know", 99999, "en", "en"],
])("speaks to payers of %s in their own words", (_where, languageId, locale, stripe) => {
  expect(localeOf(languageId)).toBe(locale);
  expect(stripeLocaleOf(locale)).toBe(stripe);
});

/** All fifty, as the types of stripe-js name them: the record misses none and invents none. */
const all: Readonly<Record<StripeElementLocale, true>> = {
  ...{ auto: true, ar: true, bg: true, cs: true, da: true, de: true, el: true, en: true, "en-AU": true, "en-CA": true },
  ...{ "en-NZ": true, "en-GB": true, es: true, "es-ES": true, "es-419": true, et: true, fi: true, fil: true, fr: true },
  ...{ "fr-CA": true, "fr-FR": true, he: true, hu: true, hr: true, id: true, it: true, "it-IT": true, ja: true },
  ...{ ko: true, lt: true, lv: true, ms: true, mt: true, nb: true, nl: true, no: true, pl: true, pt: true },
  ...{ "pt-BR": true, ro: true, ru: true, sk: true, sl: true, sv: true, th: true, tr: true, vi: true, zh: true },
  ...{ "zh-HK": true, "zh-TW": true },
};

it("hands each of Stripe's fifty languages through as it is", () => {
  expect(Object.keys(all)).toHaveLength(50);
  expect(Object.keys(all).map(stripeLocaleOf)).toEqual(Object.keys(all));
});

it.each(offered)("can write money and dates in language %d", (languageId) => {
  const locale = localeOf(languageId);
  expect(Intl.NumberFormat.supportedLocalesOf([locale])).toEqual([locale]);
  expect(Intl.DateTimeFormat.supportedLocalesOf([locale])).toEqual([locale]);
  expect(formatMoney({ amount: 1999, currency: "eur" }, locale)).toMatch(/\p{Nd}/u);
});
