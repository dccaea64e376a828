import type { StripeElementLocale } from "@stripe/stripe-js";

type Spoken = Exclude<StripeElementLocale, "auto">;

const named = <Tag extends string>(...names: readonly Tag[]): { readonly [Name in Tag]: true } =>
  Object.fromEntries(names.map((name) => [name, true as const])) as { readonly [Name in Tag]: true }; // one entry a name

/** The languages of Stripe's fields. The compiler misses one that is not named, and refuses one that Stripe does not speak. */
const spoken: Readonly<Record<Spoken, true>> = {
  ...named("ar", "bg", "cs", "da", "de", "el", "en", "en-AU", "en-CA", "en-NZ", "en-GB", "es", "es-ES", "es-419", "et"),
  ...named("fi", "fil", "fr", "fr-CA", "fr-FR", "he", "hu", "hr", "id", "it", "it-IT", "ja", "ko", "lt", "lv", "ms"),
  ...named("mt", "nb", "nl", "no", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sv", "th", "tr", "vi", "zh"),
  ...named("zh-HK", "zh-TW"),
};

/** Near enough to be understood by everybody who reads the other. */
const relatives: Readonly<Record<string, Spoken>> = { nn: "no" };

const isSpoken = (tag: string): tag is Spoken => Object.hasOwn(spoken, tag);

/** Stripe's name of the payer's language, else of its parent; "auto" (the browser's) where Stripe does not speak it. */
export const stripeLocaleOf = (locale: string): StripeElementLocale => {
  const [language = ""] = locale.split("-");
  return [locale, language].find(isSpoken) ?? relatives[language] ?? "auto";
};
