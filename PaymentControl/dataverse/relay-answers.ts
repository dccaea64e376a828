import { attemptStates } from "../../core/attempt.ts";
import type { AttemptAnswer } from "../../core/attempt.ts";
import type { BillingDetails } from "../../core/billing-details.ts";
import { receiptLinkOf, textOf } from "./columns.ts";
import type { Description, HostRefusal, PaymentProfile } from "./payment-host.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const parsed = (text: unknown): unknown => {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What a call of the site's server logic came to. */
export type RelayReply =
  | { readonly kind: "data"; readonly data: Fields }
  | ({ readonly kind: "refused"; readonly missesProfile: boolean } & HostRefusal)
  | { readonly kind: "absent" }
  /** The site turned the visitor away, or sent them to its sign-in page. */
  | { readonly kind: "denied" }
  | { readonly kind: "none" };

/** Opens the platform's envelope `{Success, Data}`, whichever case it comes in; Data is our JSON as a string. */
export const openEnvelope = (body: unknown): RelayReply => {
  if (!isFields(body)) return { kind: "none" };
  const data = parsed(body["Data"] ?? body["data"]);
  if (!isFields(data)) return { kind: "none" };
  if (data["absent"] === true) return { kind: "absent" };
  const sentence = textOf(data["refused"]);
  if (sentence === undefined) return { kind: "data", data };
  const reason = textOf(data["reason"]);
  const missesProfile = data["missing"] === "profile";
  return { kind: "refused", sentence, missesProfile, ...(reason === undefined ? {} : { reason }) };
};

/** Undefined when it is no attempt's answer. */
export const answerOf = (data: unknown): AttemptAnswer | undefined => {
  if (!isFields(data)) return undefined;
  const { attempt, state } = data;
  if (typeof attempt !== "string" || typeof state !== "string" || !(state in attemptStates)) return undefined;
  const texts = (["reply", "reference", "reasonCode", "reason", "message", "expiresOn"] as const).flatMap((name) => {
    const text = textOf(data[name]);
    return text === undefined ? [] : [[name, text] as const];
  });
  const receiptUrl = receiptLinkOf(data["receiptUrl"]);
  return {
    ...{ attempt, state: state as AttemptAnswer["state"] }, // `in` checked the state
    ...Object.fromEntries(texts),
    ...(receiptUrl === undefined ? {} : { receiptUrl }),
  };
};

const captureMethods: readonly PaymentProfile["captureMethod"][] = ["automatic", "manual"];
const usages = ["on_session", "off_session"] as const;

const profileOf = (fields: Fields): PaymentProfile => {
  const usage = usages.find((name) => name === fields["setupFutureUsage"]);
  const configuration = textOf(fields["paymentMethodConfiguration"]);
  return {
    id: textOf(fields["id"]) ?? "",
    name: textOf(fields["name"]) ?? "",
    publishableKey: textOf(fields["publishableKey"]) ?? "",
    livemode: fields["livemode"] === true,
    captureMethod: captureMethods.find((name) => name === fields["captureMethod"]) ?? "automatic_async",
    ...(usage === undefined ? {} : { setupFutureUsage: usage }),
    ...(configuration === undefined ? {} : { paymentMethodConfiguration: configuration }),
    savedMethods: fields["savedMethods"] === true,
    layout: fields["layout"] === "accordion" ? "accordion" : "tabs",
  };
};

const billingParts = ["name", "email", "phone", "line1", "line2", "city", "state", "postalCode", "country"] as const;

const billingOf = (fields: unknown): BillingDetails =>
  Object.fromEntries(
    billingParts.flatMap((part) => {
      const text = isFields(fields) ? textOf(fields[part]) : undefined;
      return text === undefined ? [] : [[part, text]];
    }),
  );

/** Undefined when it is no description. */
export const descriptionOf = (data: Fields): Description | undefined => {
  const { profile, amount, currency, attempt } = data;
  if (!isFields(profile)) return undefined;
  const found = answerOf(attempt);
  return {
    profile: profileOf(profile),
    amount: typeof amount === "number" ? amount : Number.NaN,
    currency: textOf(currency) ?? "",
    billing: billingOf(data["billing"]),
    ...(found === undefined ? {} : { attempt: found }),
  };
};
