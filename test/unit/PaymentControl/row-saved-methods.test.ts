/** @jest-environment node */
import { createFakeWebApi, someRows } from "./support/fake-web-api.ts";
import { aRecord } from "./support/inputs.ts";
import { attempt, carrierOf, described } from "./support/row-carrier.ts";

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
