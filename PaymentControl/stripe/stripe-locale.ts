import type { StripeElementLocale } from "@stripe/stripe-js";

/** The languages of Stripe's fields that a Dataverse user can have. */
const spoken: readonly StripeElementLocale[] = [
  ...(["ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hr", "hu", "id", "it", "ja"] as const),
  ...(["ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sv", "th", "tr"] as const),
  ...(["vi", "zh", "zh-HK", "zh-TW"] as const),
];

/** Stripe's name of the payer's language; "auto" (the browser's) where Stripe does not speak it. */
export const stripeLocaleOf = (locale: string): StripeElementLocale =>
  spoken.find((language) => language === locale) ?? "auto";
