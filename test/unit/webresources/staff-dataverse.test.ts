import { staffDataverse } from "../../../webresources/staff/dataverse.ts";
import { xrmPaymentMoney } from "../../../webresources/staff/xrm-payment-money.ts";
import { xrmRequests } from "../../../webresources/staff/xrm-requests.ts";
import { euro, paymentId } from "./support/desk.ts";

const created = "A0000000-0000-0000-0000-00000000000A";

/** A Web API that answers with one row and writes down what it is asked. */
const webApi = (row: Record<string, unknown>) => {
  const reads: unknown[][] = [];
  const creates: unknown[][] = [];
  const api = {
    retrieveRecord: (...asked: unknown[]) => {
      reads.push(asked);
      return Promise.resolve({ ...row });
    },
    createRecord: (...asked: unknown[]) => {
      creates.push(asked);
      return Promise.resolve({ id: created, entityType: "cfl_paymentaction" });
    },
  };
  return { reads, creates, client: staffDataverse(api as unknown as Xrm.WebApi) };
};

const currency = {
  _transactioncurrencyid_value: euro.id,
  "_transactioncurrencyid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "transactioncurrency",
  "_transactioncurrencyid_value@OData.Community.Display.V1.FormattedValue": "Euro",
};

describe("asking by a row", () => {
  it("writes the kind and binds the payment, and answers with a bare id", async () => {
    const { client, creates } = webApi({});
    const asked = await xrmRequests(client).ask({ kind: "cancel", paymentId: `{${paymentId.toUpperCase()}}` });
    expect(asked).toEqual({ table: "cfl_paymentaction", id: created.toLowerCase() });
    expect(creates).toMatchObject([
      ["cfl_paymentaction", { cfl_kind: 413500001, "cfl_paymentid@odata.bind": `cfl_payments(${paymentId})` }],
    ]);
  });

  it("binds the event of a replay", async () => {
    const { client, creates } = webApi({});
    await xrmRequests(client).ask({ kind: "replay", gatewayEventId: paymentId });
    expect(creates[0]?.[1]).toMatchObject({
      cfl_kind: 413500003,
      "cfl_gatewayeventid@odata.bind": `cfl_gatewayevents(${paymentId})`,
    });
  });

  it.each([
    ["cfl_paymentaction", 413500001, "waiting"],
    ["cfl_paymentaction", 413500003, "refused"],
    ["cfl_refund", 413500002, "underway"],
    ["cfl_refund", 413500003, "done"],
    ["cfl_refund", 413500006, "refused"],
  ] as const)("reads a %s in state %s as %s", async (table, value, state) => {
    const { client } = webApi({ cfl_state: value, cfl_message: "Because." });
    expect(await xrmRequests(client).standing({ table, id: "r1" })).toEqual({ state, message: "Because." });
  });
});

describe("reading a payment's money", () => {
  const row = {
    ...currency,
    cfl_name: "PAY-1",
    cfl_status: 413500007,
    cfl_amount: 20,
    cfl_amountcaptured: 20,
    cfl_amountrefunded: 5,
  };

  it("takes status, amounts and currency from the row", async () => {
    const { client } = webApi(row);
    expect(await xrmPaymentMoney(client).read(paymentId)).toMatchObject({
      status: "partially_refunded",
      captured: 20,
      refunded: 5,
      refundPending: 0,
      hasIntent: false,
      currency: { id: euro.id, entityType: "transactioncurrency", name: "Euro" },
    });
  });

  it("asks once for buttons that are judged at the same moment, and anew afterwards", async () => {
    const { client, reads } = webApi(row);
    const payments = xrmPaymentMoney(client);
    await Promise.all([payments.read(paymentId), payments.read(`{${paymentId.toUpperCase()}}`)]);
    expect(reads).toHaveLength(1);
    await payments.read(paymentId);
    expect(reads).toHaveLength(2);
  });
});
