/** "auto" and nothing mean the browser's first language, as Stripe.js has it. */
export const resolveLocale = (locale: string | undefined, languages: readonly string[]): string =>
  locale === undefined || locale === "auto" ? (languages[0] ?? "en") : locale;
