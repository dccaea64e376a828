/** @jest-environment node */
import type { Description } from "../../../PaymentControl/dataverse/payment-host.ts";
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import { aRecord } from "./support/inputs.ts";
import { described } from "./support/row-carrier.ts";

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
