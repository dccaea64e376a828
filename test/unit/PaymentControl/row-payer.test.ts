/** @jest-environment node */
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import type { FakeWebApi } from "./support/fake-web-api.ts";
import { aRecord } from "./support/inputs.ts";
import { carrierOf, source } from "./support/row-carrier.ts";

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
