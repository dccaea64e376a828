import type { SandboxProcess } from "../../integration/support/sandbox-process.ts";

type Json = Readonly<Record<string, unknown>>;

/** At the same time; more makes the stand-in no faster. */
const lanes = 8;
const pageSize = 100;

const call = async (origin: string, path: string, form?: Readonly<Record<string, string>>): Promise<Json> => {
  const response = await fetch(`${origin}${path}`, {
    method: form ? "POST" : "GET",
    headers: { authorization: "Bearer sk_test_sandbox" },
    ...(form && { body: new URLSearchParams(form) }),
  });
  const body = (await response.json()) as Json;
  // A declined card is an answer too.
  if (response.status >= 400 && response.status !== 402) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body;
};

/** Does so many things, some at a time. */
const times = async (count: number, once: (index: number) => Promise<unknown>): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await once(next++);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane));
};

/** What a shop tells Stripe of its order: it comes back in every event, and makes bodies as large as they are in life. */
const orderOf = (index: number): Readonly<Record<string, string>> => ({
  description: `Order ${10_000 + index} at the Example Shop`,
  receipt_email: `payer${index}@example.com`,
  "metadata[order]": String(10_000 + index),
  "metadata[cart]": `cart_${String(index).padStart(24, "0")}`,
  "metadata[channel]": "web",
  "metadata[campaign]": "autumn-newsletter",
  "metadata[shop_customer]": `customer-${index % 500}`,
  "shipping[name]": "Jenny Rosen",
  "shipping[phone]": "+49 30 901820",
  "shipping[address][line1]": "Karl-Marx-Allee 33",
  "shipping[address][city]": "Berlin",
  "shipping[address][postal_code]": "10178",
  "shipping[address][country]": "DE",
});

/** Card payments made elsewhere in the account; of seven one is declined unless all are to be paid. */
export const makePayments = async (
  origin: string,
  count: number,
  { allPaid = false } = {},
): Promise<readonly string[]> => {
  const ids: string[] = [];
  await times(count, async (index) => {
    const body = await call(origin, "/v1/payment_intents", {
      amount: String(1000 + (index % 9000)),
      currency: "eur",
      confirm: "true",
      ...orderOf(index),
      payment_method: index % 7 === 6 && !allPaid ? "pm_card_chargeDeclined" : "pm_card_visa",
      return_url: "https://shop.example/",
    });
    const failed = (body["error"] as Json | undefined)?.["payment_intent"] as Json | undefined;
    ids.push(String(failed?.["id"] ?? body["id"]));
  });
  return ids;
};

export interface MadeEvent extends Json {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly object: Json };
}

/** All events of these kinds, oldest first. */
export const eventsOf = async (origin: string, types: readonly string[]): Promise<readonly MadeEvent[]> => {
  const events: MadeEvent[] = [];
  const wanted = types.map((type) => `types[]=${type}`).join("&");
  for (let more = true; more;) {
    const last = events.at(-1)?.id;
    const page = await call(origin, `/v1/events?limit=${pageSize}&${wanted}${last ? `&starting_after=${last}` : ""}`);
    events.push(...(page["data"] as readonly MadeEvent[]));
    more = page["has_more"] === true;
  }
  return events.reverse();
};

/** As Stripe writes a body: indented by two. */
export const bodyOf = (event: MadeEvent): string => JSON.stringify(event, null, 2);

/** What becomes of webhooks that the stand-in would send itself. */
export const holdBackDeliveries = (sandbox: SandboxProcess): Promise<unknown> =>
  sandbox.call("PUT", "/_sandbox/stripe/delivery", { drop: 1 });

/** Gives a part of each payment back. */
export const refundPartly = (origin: string, intents: readonly string[]): Promise<void> =>
  times(intents.length, (index) =>
    call(origin, "/v1/refunds", { payment_intent: intents[index] ?? "", amount: "100" }),
  );

/** Events by the payment they speak of, in the order they came to be. */
export const byPayment = (events: readonly MadeEvent[]): ReadonlyMap<string, readonly MadeEvent[]> => {
  const groups = new Map<string, MadeEvent[]>();
  for (const event of events) {
    const { object } = event.data;
    const intent = String(object["object"] === "payment_intent" ? object["id"] : object["payment_intent"]);
    groups.set(intent, [...(groups.get(intent) ?? []), event]);
  }
  return groups;
};
