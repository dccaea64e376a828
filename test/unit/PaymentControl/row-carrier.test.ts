/** @jest-environment node */
import type { AttemptRequest } from "../../../core/attempt.ts";
import { rowCarrier } from "../../../PaymentControl/dataverse/row-carrier.ts";
import type { Description } from "../../../PaymentControl/dataverse/payment-host.ts";
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import type { FakeWebApi } from "./support/fake-web-api.ts";
import { aRecord } from "./support/inputs.ts";

const source = { table: "sample_order", record: aRecord } as const;
const user = "{55555555-5555-4555-8555-555555555555}";
const now = new Date("2026-11-01T12:00:00Z");
const attempt = "33333333-3333-4333-8333-333333333333";

const carrierOf = (api: FakeWebApi) => rowCarrier({ api, user, now: () => now });

const described = async (api: FakeWebApi, change: Partial<typeof source> & { profile?: string } = {}) => {
  const result = await carrierOf(api).describe({ ...source, ...change });
  return result.ok ? result.value : result.error;
};

describe("the description", () => {
  it("is the profile of the table, the row's amount and the ISO code through its currency", async () => {
    const api = createFakeWebApi(someRows());
    expect(await described(api)).toMatchObject({
      profile: { publishableKey: "pk_test_sandbox", captureMethod: "automatic_async", layout: "tabs" },
      amount: 20,
      currency: "EUR",
    } satisfies Partial<Record<keyof Description, unknown>>);
    expect(api.calls).toHaveLength(2);
  });

  it("goes by the profile's name when the maker gave one, with quotes made harmless", async () => {
    const api = createFakeWebApi(someRows());
    await described(api, { profile: "O'Brien & Co" });
    expect(api.calls[0]?.options).toContain("cfl_name eq 'O''Brien%20%26%20Co'");
  });

  it("takes of several profiles of the table the one called Default", async () => {
    const rows = someRows();
    const [own = {}] = rows["cfl_paymentprofile"] ?? [];
    const other = { ...own, cfl_name: "Another", cfl_publishablekey: "pk_test_another" };
    const api = createFakeWebApi({ ...rows, cfl_paymentprofile: [other, own] });
    expect(await described(api)).toMatchObject({ profile: { publishableKey: "pk_test_sandbox" } });
    expect(await described(createFakeWebApi({ ...rows, cfl_paymentprofile: [other] }))).toMatchObject({
      profile: { publishableKey: "pk_test_another" },
    });
  });

  it.each([{}, { profile: "Default" }])(
    "opens no form by a profile of another table, which the server would refuse: %j",
    async (change) => {
      const rows = someRows();
      const [own = {}] = rows["cfl_paymentprofile"] ?? [];
      const api = createFakeWebApi({
        ...rows,
        cfl_paymentprofile: ["sample_invoice", null].map((table) => ({ ...own, cfl_sourcetable: table })),
      });
      expect(await described(api, change)).toEqual({ kind: "not-configured", missing: "profile" });
      expect(api.calls[0]?.options).toContain("cfl_sourcetable eq 'sample_order'");
    },
  );

  it("takes a fixed currency from the profile", async () => {
    const rows = someRows();
    const [profile] = rows["cfl_paymentprofile"] ?? [];
    const api = createFakeWebApi({ ...rows, cfl_paymentprofile: [{ ...profile, cfl_fixedcurrency: "SEK" }] });
    expect(await described(api)).toMatchObject({ currency: "SEK" });
    expect(api.calls[1]?.options).not.toContain("transactioncurrencyid");
  });

  it("follows a currency column of the maker's own, a text or a lookup", async () => {
    const rows = someRows();
    const [profile] = rows["cfl_paymentprofile"] ?? [];
    const own = [{ ...profile, cfl_currencycolumn: "sample_money" }];
    const text = createFakeWebApi({
      cfl_paymentprofile: own,
      sample_order: [{ sample_amount: 5, sample_money: "USD" }],
    });
    expect(await described(text)).toMatchObject({ currency: "USD" });
    const lookup = createFakeWebApi({
      cfl_paymentprofile: own,
      sample_order: [{ sample_amount: 5, _sample_money_value: aRecord }],
      transactioncurrency: [{ isocurrencycode: "JPY" }],
    });
    expect(await described(lookup)).toMatchObject({ currency: "JPY" });
  });

  it("tells the maker what is missing: a profile, or the amount's column", async () => {
    expect(await described(createFakeWebApi())).toEqual({ kind: "not-configured", missing: "profile" });
    const rows = someRows();
    const [profile] = rows["cfl_paymentprofile"] ?? [];
    const api = createFakeWebApi({ ...rows, cfl_paymentprofile: [{ ...profile, cfl_amountcolumn: null }] });
    expect(await described(api)).toEqual({ kind: "not-configured", missing: "amount" });
  });

  it("is unreachable when the host rejects", async () => {
    const api = createFakeWebApi();
    api.fault = { message: "offline" };
    expect(await described(api)).toEqual({ kind: "unreachable" });
  });
});

const request: AttemptRequest = {
  attempt,
  profile: "11111111-1111-4111-8111-111111111111",
  recordTable: "sample_order",
  recordId: aRecord,
  amount: 20,
  currency: "EUR",
  confirmationToken: "ctoken_1",
  replyKey: "key",
};

describe("the payer", () => {
  const withContact = (contact: readonly object[]) => {
    const rows = someRows();
    const [profile] = rows["cfl_paymentprofile"] ?? [];
    const [order] = rows["sample_order"] ?? [];
    return createFakeWebApi({
      cfl_paymentprofile: [{ ...profile, cfl_receiptemailcolumn: "sample_email" }],
      sample_order: [
        {
          ...order,
          sample_email: "office@example.com",
          _sample_contactid_value: aRecord,
          "_sample_contactid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
        },
      ],
      contact: contact as never,
    });
  };

  const payerFor = async (api: FakeWebApi) => {
    const carrier = carrierOf(api);
    const description = await carrier.describe(source);
    if (!description.ok) throw new Error("no description");
    return carrier.payer(description.value);
  };

  it("is the row's contact, and what the row itself says goes first", async () => {
    const api = withContact([{ fullname: "Nancy Davolio", emailaddress1: "nancy@example.com" }]);
    expect(await payerFor(api)).toEqual({ billing: { name: "Nancy Davolio", email: "office@example.com" } });
    expect(api.calls.at(-1)).toMatchObject({ table: "contact", id: aRecord });
  });

  it("is only what the row says when the user may not read the contact", async () => {
    const api = withContact([]);
    const { retrieveRecord } = api;
    api.retrieveRecord = (table, ...rest) =>
      table === "contact" ? Promise.reject({ errorCode: -2147220960 }) : retrieveRecord(table, ...rest);
    expect(await payerFor(api)).toEqual({ billing: { email: "office@example.com" } });
  });

  it("is nobody, without another call, when the row points to nobody", async () => {
    const api = createFakeWebApi(someRows());
    expect(await payerFor(api)).toEqual({ billing: {} });
    expect(api.calls).toHaveLength(2);
  });
});

describe("saved methods", () => {
  const question = {
    ...{ session: attempt, profile: "11111111-1111-4111-8111-111111111111", recordTable: "sample_order" },
    ...{ recordId: aRecord, replyKey: "key" },
  };
  const patient = () => Promise.resolve(true);

  it("are asked for by a row that is no attempt: it has no token and no amount", async () => {
    const api = createFakeWebApi({ cfl_paymentattempt: [{ cfl_reply: "sealed" }] });
    expect(await carrierOf(api).session(question, patient)).toBe("sealed");
    expect(api.calls[0]?.data).toEqual({
      cfl_paymentattemptid: attempt,
      "cfl_profileid@odata.bind": "/cfl_paymentprofiles(11111111-1111-4111-8111-111111111111)",
      cfl_sourcetable: "sample_order",
      cfl_sourceid: aRecord,
      cfl_state: 413500009,
      cfl_replykey: "key",
    });
  });

  it("are looked for again until the server has answered, or says that there are none", async () => {
    const api = createFakeWebApi({ cfl_paymentattempt: [{}] });
    let looks = 0;
    const pause = () => {
      looks += 1;
      if (looks === 3) Object.assign(api.rows, { cfl_paymentattempt: [{ cfl_reasoncode: "no_contact" }] });
      return Promise.resolve(true);
    };
    expect(await carrierOf(api).session(question, pause)).toBeUndefined();
    expect(looks).toBe(3);
  });

  it("are given up when nobody waits any more, and when the host refuses", async () => {
    const api = createFakeWebApi({ cfl_paymentattempt: [{}] });
    expect(await carrierOf(api).session(question, () => Promise.resolve(false))).toBeUndefined();
    api.fault = { errorCode: 1 };
    expect(await carrierOf(api).session(question, patient)).toBeUndefined();
  });

  it("are offered to a contact only", async () => {
    const rows = someRows();
    const [profile] = rows["cfl_paymentprofile"] ?? [];
    const [order] = rows["sample_order"] ?? [];
    const offering = { ...rows, cfl_paymentprofile: [{ ...profile, cfl_savedmethods: true }] };
    const forA = (table: string) => ({
      ...order,
      _sample_payerid_value: aRecord,
      "_sample_payerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": table,
    });
    const contact = createFakeWebApi({ ...offering, sample_order: [forA("contact")] });
    const account = createFakeWebApi({ ...offering, sample_order: [forA("account")] });
    expect(await described(contact)).toMatchObject({ profile: { savedMethods: true } });
    expect(await described(account)).toMatchObject({ profile: { savedMethods: false } });
  });
});

describe("handing over", () => {
  it("creates the attempt's row under the GUID that the control chose", async () => {
    const api = createFakeWebApi();
    expect(await carrierOf(api).handOver(request)).toEqual({ kind: "taken", answer: { attempt, state: "waiting" } });
    expect(api.calls).toHaveLength(1);
    expect(api.calls[0]).toMatchObject({
      table: "cfl_paymentattempt",
      data: {
        cfl_paymentattemptid: attempt,
        "cfl_profileid@odata.bind": `/cfl_paymentprofiles(${request.profile})`,
        cfl_amount: 20,
        cfl_currency: "EUR",
        cfl_confirmationtoken: "ctoken_1",
        cfl_replykey: "key",
      },
    });
  });

  it("says on the row that the card was told on the telephone", async () => {
    const api = createFakeWebApi();
    await carrierOf(api).handOver({ ...request, telephone: true });
    expect(api.calls[0]?.data).toMatchObject({ cfl_telephone: true });
  });

  it.each([
    ["the platform's refusal", { errorCode: -2147220891, message: "Endpoint unavailable" }, true],
    ["a broken connection", new TypeError("Failed to fetch"), false],
    ["a gateway's page without a code", { errorCode: 0, message: "502" }, false],
  ])("tells %s apart", async (_what, fault, rolledBack) => {
    const api = createFakeWebApi();
    api.fault = fault;
    expect(await carrierOf(api).handOver(request)).toEqual({ kind: "failed", rolledBack });
  });
});

describe("looking", () => {
  it("reads one row by its GUID and turns numbers into words", async () => {
    const api = createFakeWebApi({
      cfl_paymentattempt: [
        {
          cfl_paymentattemptid: attempt,
          cfl_state: 413500005,
          cfl_reason: 413500001,
          cfl_reasoncode: "insufficient_funds",
          cfl_reasonmessage: "No money.",
          cfl_gatewayreference: "pi_1",
        },
      ],
    });
    expect(await carrierOf(api).look(attempt)).toEqual({
      kind: "answer",
      answer: {
        attempt,
        state: "declined",
        reason: "insufficient_funds",
        reasonCode: "insufficient_funds",
        message: "No money.",
        reference: "pi_1",
      },
    });
    expect(api.calls.map(({ kind }) => kind)).toEqual(["query"]);
  });

  it("touches first when asked to, with the new key after a reload", async () => {
    const api = createFakeWebApi();
    await carrierOf(api).look(attempt, { touch: true, replyKey: "new" });
    expect(api.calls.map(({ kind }) => kind)).toEqual(["update", "query"]);
    expect(api.calls[0]?.data).toEqual({ cfl_touchedon: now.toISOString(), cfl_replykey: "new" });
  });

  it("touches once more when the first touch met the server's own write", async () => {
    const api = createFakeWebApi();
    const { updateRecord } = api;
    let touches = 0;
    api.updateRecord = (...update) => {
      touches += 1;
      return touches === 1 ? Promise.reject({ errorCode: -2147204784 }) : updateRecord(...update);
    };
    expect(await carrierOf(api).look(attempt, { touch: true })).toEqual({ kind: "absent" });
    expect(touches).toBe(2);
  });

  it("says absent only on an empty answer, and unreachable otherwise", async () => {
    const api = createFakeWebApi();
    expect(await carrierOf(api).look(attempt)).toEqual({ kind: "absent" });
    api.fault = { errorCode: 1 };
    expect(await carrierOf(api).look(attempt)).toEqual({ kind: "unreachable" });
  });
});
