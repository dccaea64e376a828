import type Stripe from "stripe";
import { idOf } from "../../../core/reference.ts";
import type { DataverseClient } from "../shop/dataverse.ts";
import type { Evidence, Row, RowEvidence, SentEvent, StripeEvidence } from "./evidence.ts";

const all = async <Item extends { readonly id: string }>(list: Stripe.ApiListPromise<Item>): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
};

const page = { limit: 100 } as const;

const intentOf = (object: Readonly<Record<string, unknown>>): string => {
  if (object["object"] === "payment_intent") return String(object["id"]);
  return idOf(object["payment_intent"] as Parameters<typeof idOf>[0]) ?? "";
};

const intentsOf = (items: readonly { readonly payment_intent?: string | { readonly id: string } | null }[]) =>
  new Set(items.map(({ payment_intent }) => idOf(payment_intent) ?? ""));

const readEvents = async (stripe: Stripe): Promise<readonly SentEvent[]> => {
  const endpoints = await all(stripe.webhookEndpoints.list(page));
  const wanted = new Set(endpoints.flatMap(({ enabled_events }) => enabled_events));
  return (await all(stripe.events.list(page))).map(({ id, type, pending_webhooks, data }) => ({
    ...{ id, type },
    acknowledged: pending_webhooks === 0 && (wanted.has(type) || wanted.has("*")),
    intent: intentOf(data.object as unknown as Readonly<Record<string, unknown>>),
  }));
};

const readDisputes = async (stripe: Stripe): Promise<StripeEvidence["disputes"]> =>
  (await all(stripe.disputes.list(page))) as unknown as StripeEvidence["disputes"];

/** Read with the SDK and the secret key. */
export const readStripe = async (stripe: Stripe): Promise<StripeEvidence> => ({
  intents: (await all(stripe.paymentIntents.list(page))) as unknown as StripeEvidence["intents"],
  charges: (await all(stripe.charges.list(page))) as unknown as StripeEvidence["charges"],
  refunds: (await all(stripe.refunds.list(page))) as unknown as StripeEvidence["refunds"],
  disputes: await readDisputes(stripe),
  transactions: await all(stripe.balanceTransactions.list(page)),
  events: await readEvents(stripe),
  warned: intentsOf(await all(stripe.radar.earlyFraudWarnings.list(page))),
  underReview: intentsOf(await all(stripe.reviews.list(page))),
});

export const readRows = async (dataverse: DataverseClient): Promise<RowEvidence> => {
  const currencies = await dataverse.list("transactioncurrencies");
  return {
    payments: await dataverse.list("cfl_payments"),
    refunds: await dataverse.list("cfl_refunds"),
    disputes: await dataverse.list("cfl_disputes"),
    events: await dataverse.list("cfl_gatewayevents"),
    attempts: await dataverse.list("cfl_paymentattempts"),
    actions: await dataverse.list("cfl_paymentactions"),
    currencies: new Map(
      currencies.map((row: Row) => [String(row["transactioncurrencyid"]), String(row["isocurrencycode"])]),
    ),
  };
};

/** Everything that there is, on both sides. */
export const gather = async (
  sides: { readonly stripe: Stripe; readonly dataverse: DataverseClient },
  refundsAsked: Evidence["refundsAsked"],
): Promise<Evidence> => ({
  stripe: await readStripe(sides.stripe),
  rows: await readRows(sides.dataverse),
  refundsAsked,
});
