import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv/dist/2020";
import { type Api, type Body, openStripe, payment } from "./stripe-api.ts";

const schemaFile = join(process.cwd(), "../shared/stripe/schema-responses.json");
const present = existsSync(schemaFile);
if (!present) process.stderr.write("Skipped: Stripe's schemas are not here (../shared/stripe).\n");

type Node = { [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Closes every object whose fields are known, so that an invented field is an error. */
const close = (node: unknown): void => {
  if (!isNode(node)) return;
  if (isNode(node["properties"]) && !("additionalProperties" in node)) node["additionalProperties"] = false;
  for (const child of Object.values(node)) close(child);
};

/** What Stripe's schemas here do not describe: the types of the pinned package hold these. */
const undescribed = new Set(["review", "radar.early_fraud_warning"]);

const readSchemas = (): ((root: string) => ValidateFunction) => {
  const document = JSON.parse(readFileSync(schemaFile, "utf8")) as Node;
  close(document["$defs"]);
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema(document, "stripe");
  const compiled = new Map<string, ValidateFunction>();
  return (root) => {
    const known = compiled.get(root) ?? ajv.compile({ $ref: `stripe#/$defs/${root}` });
    compiled.set(root, known);
    return known;
  };
};

const faultsOf = (validate: ValidateFunction, body: unknown): string[] =>
  validate(body)
    ? []
    : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ""} ${JSON.stringify(one.params)}`);

const everyPage = async (api: Api, list: string): Promise<Body[]> => {
  const all: Body[] = [];
  for (let more = true, after = {}; more; after = { starting_after: all.at(-1)?.id ?? "" }) {
    const { body } = await api.get(`/v1/${list}`, { limit: 100, ...after });
    all.push(...(body["data"] as Body[]));
    more = body["has_more"] === true;
  }
  return all;
};

/** Walks every flow, so that each kind of object is seen in each of its states. */
const walk = async (api: Api): Promise<Body[]> => {
  const seen: Body[] = [];
  const keep = async (answer: ReturnType<Api["post"]>): Promise<Body> => {
    const { body } = await answer;
    seen.push(body);
    return body;
  };
  const post = (path: string, parameters = {}) => keep(api.post(path, parameters));
  const get = (path: string, parameters = {}) => keep(api.get(path, parameters));
  const customer = await post("/v1/customers", {
    email: "a@b.example",
    address: { city: "Ulm" },
    metadata: { a: "b" },
  });
  const method = await post("/v1/payment_methods", {
    type: "card",
    card: { number: "4242424242424242", exp_month: 1, exp_year: 2040, cvc: "123" },
    billing_details: { address: { postal_code: "1234", line1: "Way 1" } },
  });
  await post(`/v1/payment_methods/${method.id}/attach`, { customer: customer.id });
  await post("/v1/customer_sessions", {
    customer: customer.id,
    components: { payment_element: { enabled: true, features: { payment_method_redisplay: "enabled" } } },
  });
  await post(`/v1/customers/${customer.id}`, { invoice_settings: { default_payment_method: method.id } });
  const cards = [
    "visa",
    "mastercard",
    "chargeDeclined",
    "radarBlock",
    "authenticationRequired",
    "refundFail",
    "pendingRefund",
    "riskLevelElevated",
  ];
  for (const name of cards) {
    const paid = await post("/v1/payment_intents", payment(`pm_card_${name}`, { expand: ["latest_charge"] }));
    const charged = paid["latest_charge"] as Body | null | undefined;
    if (charged?.id) await post("/v1/refunds", { charge: charged.id, amount: 500, reason: "duplicate" });
  }
  const held = await post("/v1/payment_intents", payment("pm_card_visa", { capture_method: "manual" }));
  await post(`/v1/payment_intents/${held.id}/capture`, { amount_to_capture: 1500 });
  const given = await post("/v1/payment_intents", payment("pm_card_visa", { capture_method: "manual" }));
  await post(`/v1/payment_intents/${given.id}/cancel`, { cancellation_reason: "abandoned" });
  const token = await post("/v1/test_helpers/confirmation_tokens", {
    payment_method: "pm_card_visa",
    return_url: "https://shop.example/",
    shipping: { name: "N", address: { city: "Ulm" } },
    mandate_data: { customer_acceptance: { type: "online", online: { ip_address: "::1", user_agent: "x" } } },
  });
  const intent = await post("/v1/payment_intents", { amount: 700, currency: "sek", customer: customer.id });
  await post(`/v1/payment_intents/${intent.id}/confirm`, { confirmation_token: token.id });
  const debit = {
    type: "sepa_debit",
    sepa_debit: { iban: "AT861904300235473202" },
    billing_details: { name: "A", email: "a@b.example" },
  };
  const others = { amount: 900, currency: "eur", confirm: true, return_url: "https://shop.example/" };
  await post("/v1/payment_intents", { ...others, payment_method_data: debit });
  const disputed = { ...debit, sepa_debit: { iban: "AT591904300235473203" } };
  await post("/v1/payment_intents", { ...others, payment_method_data: disputed });
  await post("/v1/payment_intents", { ...others, payment_method_data: { type: "ideal" } });
  await post("/v1/payment_intents", {
    ...{ amount: 900, currency: "jpy", confirm: true, return_url: "https://shop.example/" },
    payment_method_data: { type: "konbini", billing_details: { name: "A", email: "a@b.example" } },
  });
  for (const word of ["winning_evidence", "losing_evidence", "escalate_inquiry_evidence"]) {
    for (const card of ["createDispute", "createDisputeInquiry", "createCe3EligibleDispute"]) {
      const { id: disputed } = await post("/v1/payment_intents", payment(`pm_card_${card}`));
      api.clock.advance(0);
      const { body } = await api.get("/v1/disputes", { payment_intent: disputed });
      for (const { id } of body["data"] as Body[]) {
        await post(`/v1/disputes/${id}`, { evidence: { uncategorized_text: word } });
      }
    }
  }
  await post("/v1/webhook_endpoints", { url: "https://a.example/", enabled_events: ["charge.failed"] });
  api.clock.advance(8 * 86_400);
  await get(`/v1/charges/${String((await get(`/v1/payment_intents/${held.id}`))["latest_charge"])}`, {
    expand: ["balance_transaction", "refunds.data.balance_transaction", "payment_intent.payment_method"],
  });
  await keep(api.call("DELETE", `/v1/customers/${customer.id}`));
  const lists = ["charges", "refunds", "balance_transactions", "webhook_endpoints", "payment_intents", "disputes"];
  for (const list of lists) seen.push(...(await everyPage(api, list)));
  seen.push(...(await everyPage(api, "events")));
  return seen;
};

(present ? describe : describe.skip)("every object", () => {
  it("has the shape of the API version, no field missing and none invented", async () => {
    const schemaOf = readSchemas();
    const api = await openStripe();
    const seen = await walk(api);
    await api.sandbox.close();
    const faults = seen.flatMap((body) => {
      const root = "error" in body ? "error" : body["deleted"] ? `deleted_${body.object}` : body.object;
      const inner = body.object === "event" ? (body["data"] as { object: Body }).object : undefined;
      return [
        ...faultsOf(schemaOf(root), body).map((fault) => `${root}${fault}`),
        ...(inner && !undescribed.has(inner.object)
          ? faultsOf(schemaOf(inner.object), inner).map((fault) => `${inner.object}${fault}`)
          : []),
      ];
    });
    expect([...new Set(faults)]).toEqual([]);
    expect(seen.length).toBeGreaterThan(100);
  });
});
