import type { StripeElementsOptionsMode } from "@stripe/stripe-js";
import { IntegrationError, unsupported } from "../integration-error.ts";
import type { ElementsSettings } from "../protocol.ts";
import { resolveLocale } from "./locale.ts";

type OptionName = StripeElementsOptionsMode extends infer Options
  ? Options extends unknown
    ? keyof Options
    : never
  : never;

const known = [
  "mode",
  "amount",
  "currency",
  "captureMethod",
  "setupFutureUsage",
  "paymentMethodConfiguration",
  "customerSessionClientSecret",
  "paymentMethodOptions",
  "excludedPaymentMethodTypes",
  "allowedPaymentMethodTypes",
  "paymentMethodCreation",
  "appearance",
  "locale",
  "fonts",
  "loader",
] as const satisfies readonly OptionName[];

const refused = [
  "clientSecret",
  "customerOptions",
  "customPaymentMethods",
  "externalPaymentMethodTypes",
  "adaptivePricing",
  "onBehalfOf",
  "syncAddressCheckbox",
] as const satisfies readonly OptionName[];

/** Stripe takes these names too. */
const aliases: Readonly<Record<string, (typeof known)[number]>> = {
  capture_method: "captureMethod",
  setup_future_usage: "setupFutureUsage",
  payment_method_configuration: "paymentMethodConfiguration",
  payment_method_options: "paymentMethodOptions",
} satisfies Partial<Record<OptionName, (typeof known)[number]>>;

const appearanceParts = ["disableAnimations", "theme", "variables", "rules", "labels", "inputs"];

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);

const invalid = (name: string, wish: string, value: unknown): IntegrationError =>
  new IntegrationError(`Invalid value for elements(): ${name} should be ${wish}. You specified: ${String(value)}.`);

const check = (name: string, value: unknown, wish: readonly [(value: unknown) => boolean, string]): void => {
  if (value !== undefined && !wish[0](value)) throw invalid(name, wish[1], value);
};

const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === "string");
const among = (...values: readonly unknown[]): readonly [(value: unknown) => boolean, string] => [
  (value) => values.includes(value),
  `one of the following: ${values.join(", ")}`,
];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const checkAppearance = (appearance: unknown): void => {
  if (appearance === undefined) return;
  if (!isRecord(appearance)) throw invalid("appearance", "an object", appearance);
  const stranger = Object.keys(appearance).find((name) => !isOneOf(appearanceParts, name));
  if (stranger !== undefined) throw unrecognized("elements()", `appearance.${stranger}`);
  check("appearance.theme", appearance["theme"], among("stripe", "night", "flat"));
  check("appearance.labels", appearance["labels"], among("auto", "above", "floating"));
  check("appearance.inputs", appearance["inputs"], among("spaced", "condensed"));
  if (appearance["labels"] === "floating") throw unsupported("floating labels");
  if (appearance["inputs"] === "condensed") throw unsupported("condensed inputs");
};

/** What Stripe.js says of an option that it does not know. */
export const unrecognized = (where: string, name: string): IntegrationError =>
  new IntegrationError(`Unrecognized ${where} parameter: ${name} is not a recognized parameter.`);

const named = (raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const options = Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [aliases[name] ?? name, value]),
  );
  for (const name of Object.keys(options)) {
    if (isOneOf(refused, name)) throw unsupported(`the option ${name} of elements()`);
    if (!isOneOf(known, name)) throw unrecognized("elements()", name);
  }
  return options;
};

const checkValues = (options: Readonly<Record<string, unknown>>): void => {
  const { mode, amount, currency } = options;
  if (mode === "setup" || mode === "subscription") throw unsupported(`elements({mode: "${mode}"})`);
  if (mode !== "payment") throw invalid("mode", "one of the following: payment, setup, subscription", mode);
  if (!Number.isSafeInteger(amount) || Number(amount) <= 0) throw invalid("amount", "a positive integer", amount);
  if (typeof currency !== "string" || !/^[a-z]{3}$/.test(currency)) {
    throw invalid("currency", "a three-letter ISO code in lower case", currency);
  }
  check("captureMethod", options["captureMethod"], among("automatic", "automatic_async", "manual"));
  check("setupFutureUsage", options["setupFutureUsage"], among("on_session", "off_session", null));
  check("paymentMethodConfiguration", options["paymentMethodConfiguration"], [
    (value) => typeof value === "string" && value.startsWith("pmc_"),
    "an id that begins with pmc_",
  ]);
  check("customerSessionClientSecret", options["customerSessionClientSecret"], [
    (value) => typeof value === "string" && value.startsWith("cuss_secret_"),
    "the client secret of a customer session",
  ]);
  check("paymentMethodOptions", options["paymentMethodOptions"], [isRecord, "an object"]);
  check("excludedPaymentMethodTypes", options["excludedPaymentMethodTypes"], [isStrings, "an array of strings"]);
  check("allowedPaymentMethodTypes", options["allowedPaymentMethodTypes"], [isStrings, "an array of strings"]);
  check("locale", options["locale"], [(value) => typeof value === "string", "a string"]);
  check("loader", options["loader"], among("auto", "always", "never"));
  checkAppearance(options["appearance"]);
};

/** Throws an IntegrationError, as Stripe.js does, when the page's author made a mistake. */
export const elementsSettings = (raw: unknown, languages: readonly string[]): ElementsSettings => {
  if (!isRecord(raw)) throw invalid("options", "an object", raw);
  const options = named(raw);
  checkValues(options);
  const checked = options as Partial<ElementsSettings> & Pick<ElementsSettings, "mode" | "amount" | "currency">; // by checkValues
  return {
    mode: checked.mode,
    amount: checked.amount,
    currency: checked.currency,
    captureMethod: checked.captureMethod ?? "automatic_async",
    setupFutureUsage: checked.setupFutureUsage ?? null,
    paymentMethodConfiguration: checked.paymentMethodConfiguration ?? null,
    customerSessionClientSecret: checked.customerSessionClientSecret ?? null,
    excludedPaymentMethodTypes: checked.excludedPaymentMethodTypes ?? [],
    allowedPaymentMethodTypes: checked.allowedPaymentMethodTypes ?? null,
    appearance: checked.appearance ?? {},
    locale: resolveLocale(checked.locale, languages),
  };
};
