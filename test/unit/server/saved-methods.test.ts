import { createReplyKey, unseal } from "../../../core/sealing.ts";
import { err, ok } from "../../../core/result.ts";
import type { Access } from "../../../server/ports/access.ts";
import type { GatewayCustomers } from "../../../server/ports/gateway-customers.ts";
import { rememberCurrencies } from "../../../server/use-cases/pay/currencies-of-organization.ts";
import { openSavedMethods, type SessionQuestion } from "../../../server/use-cases/pay/saved-methods.ts";
import { createFakeDataverse } from "../../fixtures/fake-dataverse.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const profile = "11111111-1111-4111-8111-111111111111";
const order = "22222222-2222-4222-8222-222222222222";
const contact = "33333333-3333-4333-8333-333333333333";
const user = "44444444-4444-4444-8444-444444444444";
const euro = "55555555-5555-4555-8555-555555555555";

const world = () => {
  const dataverse = createFakeDataverse();
  dataverse.put("cfl_paymentprofiles", profile, {
    ...{ statecode: 0, cfl_livemode: false, cfl_sourcetable: "sample_order", cfl_amountcolumn: "sample_amount" },
    cfl_savedmethods: true,
  });
  dataverse.put("transactioncurrencies", euro, { isocurrencycode: "EUR" });
  dataverse.put("sample_orders", order, {
    sample_amount: 20,
    _transactioncurrencyid_value: euro,
    _sample_contactid_value: contact,
    "_sample_contactid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
  });
  const made: string[] = [];
  const usages: (string | undefined)[] = [];
  const customers: GatewayCustomers = {
    create: async (_metadata, key) => {
      made.push(key);
      return ok("cus_new");
    },
    exists: async (id) => ok(id === "cus_known"),
    openSession: async (customer, usage) => {
      usages.push(usage);
      return ok(`cuss_secret_of_${customer}`);
    },
  };
  const access: Access = { mayRead: async () => ok(true), holds: async () => ok(true) };
  const ports = {
    ...{ dataverse, customers, access, log: rememberingLog(), livemode: false },
    currencies: rememberCurrencies(dataverse),
  };
  return { dataverse, ports, made, usages };
};

type World = ReturnType<typeof world>;

const ask = async ({ ports }: World, differences: Partial<SessionQuestion> = {}) => {
  const key = await createReplyKey();
  const question = {
    ...{ profileId: profile, table: "sample_order", recordId: order, replyKey: key.publicKey },
    asker: { kind: "user", id: user } as const,
  };
  const answer = await openSavedMethods({ ...question, ...differences }, ports);
  if (!answer.ok) return answer.error;
  return JSON.parse((await unseal(key.privateKey, answer.value)) ?? "{}") as unknown;
};

describe("opening saved methods", () => {
  it("finds the customer on the contact's latest Payment, and makes none", async () => {
    const it = world();
    it.dataverse.put("cfl_payments", "a", {
      ...{ cfl_livemode: false, cfl_gatewaycustomer: "cus_known", _cfl_customerid_value: contact },
    });
    expect(await ask(it)).toEqual({ customerSession: "cuss_secret_of_cus_known" });
    expect(it.made).toEqual([]);
  });

  it("makes a customer under a key of the contact, and under another one when the known one is gone", async () => {
    const it = world();
    await ask(it);
    it.dataverse.put("cfl_payments", "a", {
      ...{ cfl_livemode: false, cfl_gatewaycustomer: "cus_gone", _cfl_customerid_value: contact },
    });
    await ask(it);
    expect(it.made).toEqual([
      `customer:11111111-1111-4111-8111-111111111111:${contact}`,
      `customer:11111111-1111-4111-8111-111111111111:${contact}:cus_gone`,
    ]);
  });

  it("shows nobody's methods to a user who may not read the row", async () => {
    const it = world();
    const ports = { ...it.ports, access: { ...it.ports.access, mayRead: async () => ok(false) } };
    expect(await ask({ ...it, ports })).toMatchObject({ kind: "refusal", code: "row_not_readable" });
    expect(it.made).toEqual([]);
  });

  it("waits while Dataverse cannot say whether the user may read", async () => {
    const it = world();
    const down = async () => err({ kind: "unavailable", detail: "down" } as const);
    const ports = { ...it.ports, access: { ...it.ports.access, mayRead: down } };
    expect(await ask({ ...it, ports })).toMatchObject({ kind: "postponed" });
  });

  it.each<[string, Partial<SessionQuestion>, string]>([
    ["a question without a key", { replyKey: undefined }, "no_reply_key"],
    ["a question with a broken key", { replyKey: "AAAA" }, "no_reply_key"],
    ["a question by nobody", { asker: undefined }, "unknown_asker"],
    ["another table than the profile's", { table: "contoso_order" }, "profile_of_another_table"],
  ])("refuses %s", async (_what, differences, code) => {
    expect(await ask(world(), differences)).toMatchObject({ kind: "refusal", code });
  });

  it("opens nothing where the row concerns a company or nobody", async () => {
    const it = world();
    it.dataverse.put("sample_orders", order, { _sample_contactid_value: null });
    expect(await ask(it)).toMatchObject({ kind: "refusal", code: "no_contact" });
  });

  it("leaves the usage to the profile where that keeps every method anyway", async () => {
    const it = world();
    await ask(it);
    it.dataverse.put("cfl_paymentprofiles", profile, { cfl_setupfutureusage: 413500001 });
    await ask(it);
    expect(it.usages).toEqual(["on_session", undefined]);
  });
});
