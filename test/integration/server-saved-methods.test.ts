import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { attemptStates } from "../../core/attempt.ts";
import { createReplyKey, type ReplyKeyPair, unseal } from "../../core/sealing.ts";
import { payerOf } from "./support/payer.ts";
import { quiet, type Row, rowsIn } from "./support/rows.ts";
import { eventually, type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";

let sandbox: SandboxProcess;
let profile: string;
let contact: string;

const offer = (isOffered: boolean) =>
  sandbox.call(
    "PATCH",
    `/api/data/v9.2/cfl_paymentprofiles(${profile})`,
    { cfl_savedmethods: isOffered },
    "sandbox-admin",
  );

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  profile = await payerOf(sandbox).profileId();
  contact = String((await rowsIn(sandbox).list("contacts"))[0]?.["contactid"]);
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);
beforeEach(() => offer(true));

jest.setTimeout(60_000);

const stripe = (): Stripe =>
  new Stripe("sk_test_sandbox", { protocol: "http", host: "127.0.0.1", port: new URL(sandbox.origin).port });
const customers = async (): Promise<number> => (await stripe().customers.list({ limit: 100 })).data.length;

const opened = async (key: ReplyKeyPair, reply: unknown): Promise<string> => {
  const text = await unseal(key.privateKey, String(reply));
  return (JSON.parse(text ?? "{}") as { readonly customerSession: string }).customerSession;
};

/** What the form asks before its fields open, as a user of Dataverse; answers the row once it is answered. */
const ask = async (order: string, key: ReplyKeyPair, user = "sandbox-payer"): Promise<Row> => {
  const id = randomUUID();
  const row = {
    cfl_paymentattemptid: id,
    "cfl_profileid@odata.bind": `/cfl_paymentprofiles(${profile})`,
    cfl_sourcetable: "sample_order",
    cfl_sourceid: order,
    cfl_state: attemptStates.session,
    cfl_replykey: key.publicKey,
  };
  expect((await sandbox.call("POST", "/api/data/v9.2/cfl_paymentattempts", row, user)).status).toBe(201);
  const [answered] = await eventually(
    () => rowsIn(sandbox).list("cfl_paymentattempts", `cfl_paymentattemptid eq ${id}`),
    ([found]) => Boolean(found?.["cfl_reply"] ?? found?.["cfl_reasoncode"]),
  );
  return answered ?? {};
};

describe("the question for saved methods on a form", () => {
  it("is answered for the row's contact, sealed for the browser that asks, and makes no Payment", async () => {
    const order = await rowsIn(sandbox).order(20);
    const key = await createReplyKey();
    const row = await ask(order, key);
    expect(await opened(key, row["cfl_reply"])).toMatch(/^cuss_secret_/);
    expect(row).toMatchObject({ cfl_state: attemptStates.session, cfl_reasoncode: null, _cfl_paymentid_value: null });
    expect(await rowsIn(sandbox).payments(order)).toEqual([]);
  });

  it("says that there is nothing where the profile does not offer it, and Stripe hears of nobody", async () => {
    await offer(false);
    const before = await customers();
    const row = await ask(await rowsIn(sandbox).order(21), await createReplyKey());
    expect(row).toMatchObject({ cfl_reply: null, cfl_reasoncode: "saved_methods_not_offered" });
    expect(await customers()).toBe(before);
  });

  it("is answered for one customer however often it is asked, and the payment is that customer's", async () => {
    const order = await rowsIn(sandbox).order(22);
    await ask(order, await createReplyKey());
    const before = await customers();
    await ask(order, await createReplyKey());
    const row = await (await payerOf(sandbox).press(order, { amount: 22 })).when("succeeded");
    await quiet(sandbox);
    const intent = await stripe().paymentIntents.retrieve(String(row["cfl_gatewayreference"]));
    const [payment] = await rowsIn(sandbox).payments(order);
    expect(payment).toMatchObject({ cfl_gatewaycustomer: intent.customer, _cfl_customerid_value: contact });
    expect(await stripe().customers.retrieve(String(intent.customer))).toMatchObject({
      metadata: { cfl_contact: contact },
      email: null,
      name: null,
    });
    const second = await rowsIn(sandbox).order(23);
    await (await payerOf(sandbox).press(second, { amount: 23 })).when("succeeded");
    expect((await rowsIn(sandbox).payments(second))[0]).toMatchObject({ cfl_gatewaycustomer: intent.customer });
    expect(await customers()).toBe(before);
  });

  it("begins anew with another customer when Stripe's was deleted", async () => {
    const order = await rowsIn(sandbox).order(24);
    await (await payerOf(sandbox).press(order, { amount: 24 })).when("succeeded");
    const [payment] = await rowsIn(sandbox).payments(order);
    await stripe().customers.del(String(payment?.["cfl_gatewaycustomer"]));
    const next = await rowsIn(sandbox).order(25);
    await (await payerOf(sandbox).press(next, { amount: 25 })).when("succeeded");
    const [other] = await rowsIn(sandbox).payments(next);
    expect(other?.["cfl_gatewaycustomer"]).toMatch(/^cus_/);
    expect(other?.["cfl_gatewaycustomer"]).not.toBe(payment?.["cfl_gatewaycustomer"]);
  });
});

describe("the question for saved methods on a portal", () => {
  const asked = async (key: ReplyKeyPair, visitor: string | null) => {
    const response = await fetch(`${sandbox.origin}/webhooks/portal`, {
      method: "POST",
      headers: { authorization: "Bearer sandbox-portal-key", "content-type": "application/json" },
      body: JSON.stringify({
        ...{ session: randomUUID(), profile, recordTable: "sample_order", recordId: randomUUID() },
        ...{ replyKey: key.publicKey, visitor: { id: visitor } },
      }),
    });
    return { status: response.status, body: (await response.json()) as { readonly reply?: string } };
  };

  it("is answered in the call, for the visitor's own contact", async () => {
    const key = await createReplyKey();
    const { status, body } = await asked(key, contact);
    expect(status).toBe(200);
    expect(await opened(key, body.reply)).toMatch(/^cuss_secret_/);
  });

  it("opens nothing to a visitor who is not signed in", async () => {
    expect(await asked(await createReplyKey(), null)).toEqual({ status: 200, body: {} });
  });
});
