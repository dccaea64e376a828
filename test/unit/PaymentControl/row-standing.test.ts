/** @jest-environment node */
import { rowCarrier } from "../../../PaymentControl/dataverse/row-carrier.ts";
import { aDescription } from "./support/fake-host.ts";
import { createFakeWebApi } from "./support/fake-web-api.ts";
import type { FakeWebApi } from "./support/fake-web-api.ts";
import { aRecord } from "./support/inputs.ts";

const source = { table: "sample_order", record: aRecord } as const;
const user = "{55555555-5555-4555-8555-555555555555}";
const attempt = "33333333-3333-4333-8333-333333333333";

const carrierOf = (api: FakeWebApi) => rowCarrier({ api, user, now: () => new Date("2026-11-01T12:00:00Z") });

const standing = (api: FakeWebApi) => carrierOf(api).standing(source, aDescription());
const paymentRow = (status: number) => ({
  cfl_status: status,
  cfl_gatewayreference: "pi_1",
  cfl_amount: 20,
  transactioncurrencyid: { isocurrencycode: "EUR" },
});
const attemptRow = (state: number, createdon = "2026-11-01T11:58:00Z") => ({
  cfl_paymentattemptid: attempt,
  cfl_state: state,
  cfl_gatewayreference: "pi_1",
  cfl_amount: 20,
  cfl_currency: "EUR",
  createdon,
});

it.each([
  [413500003, { standing: "authorized" }],
  [413500004, { standing: "paid" }],
  [413500007, { standing: "paid" }],
  [413500008, { standing: "refunded" }],
])("a payment of status %d gives a receipt", async (status, receipt) => {
  const api = createFakeWebApi({ cfl_payment: [paymentRow(status)] });
  const money = { amount: 2000, currency: "eur" };
  expect(await standing(api)).toEqual({ kind: "paid", receipt: { ...receipt, reference: "pi_1", money } });
});

it.each([
  ["https://pay.stripe.com/receipts/1", "https://pay.stripe.com/receipts/1"],
  ["http://127.0.0.1:4780/receipts/1", "http://127.0.0.1:4780/receipts/1"],
  ["http://pay.stripe.com/receipts/1", undefined],
  ["http://127.0.0.1.example/receipts/1", undefined],
  ["javascript:alert(1)", undefined],
  [null, undefined],
])("a receipt at %s is linked to as %s", async (cfl_receipturl, receiptUrl) => {
  const api = createFakeWebApi({ cfl_payment: [{ ...paymentRow(413500004), cfl_receipturl }] });
  const found = await standing(api);
  expect(found.kind === "paid" ? found.receipt.receiptUrl : "not paid").toBe(receiptUrl);
  expect(api.calls.find(({ table }) => table === "cfl_payment")?.options).toContain("cfl_receipturl");
});

it("gives the receipt of a press that paid to whoever pressed, though they may not read its payment", async () => {
  const receiptUrl = "https://pay.stripe.com/receipts/1";
  const api = createFakeWebApi({ cfl_paymentattempt: [{ ...attemptRow(413500004), cfl_receipturl: receiptUrl }] });
  expect(await standing(api)).toMatchObject({ kind: "paid", receipt: { reference: "pi_1", receiptUrl } });
});

it.each([413500000, 413500005, 413500006])("a payment of status %d leaves the form open", async (status) => {
  expect(await standing(createFakeWebApi({ cfl_payment: [paymentRow(status)] }))).toEqual({ kind: "open" });
});

it("asks only for attempts of this payer, by this row", async () => {
  const api = createFakeWebApi();
  await standing(api);
  const query = api.calls.find(({ table }) => table === "cfl_paymentattempt")?.options;
  expect(query).toContain("_createdby_value eq 55555555-5555-4555-8555-555555555555");
  expect(query).toContain("cfl_state ne 413500009");
  expect(query).toContain(`cfl_sourceid eq '${aRecord}'`);
});

it("takes up an unfinished attempt of this hour", async () => {
  const api = createFakeWebApi({ cfl_paymentattempt: [attemptRow(413500002)] });
  expect(await standing(api)).toMatchObject({
    kind: "unfinished",
    answer: { attempt, state: "requires_action" },
    money: { amount: 2000 },
  });
});

it.each([
  ["takes up a voucher of last week that can still be paid", "2026-11-02T12:00:00Z", "unfinished"],
  ["leaves a voucher alone whose end has passed", "2026-10-31T12:00:00Z", "open"],
])("%s", async (_what, cfl_expireson, kind) => {
  const row = { ...attemptRow(413500002, "2026-10-25T12:00:00Z"), cfl_expireson };
  expect(await standing(createFakeWebApi({ cfl_paymentattempt: [row] }))).toMatchObject({ kind });
});

it("sees the press that paid beside a declined one of the same second, whichever the host names first", async () => {
  const [declined, paid] = [attemptRow(413500005), attemptRow(413500004)];
  for (const rows of [
    [declined, paid],
    [paid, declined],
  ])
    expect(await standing(createFakeWebApi({ cfl_paymentattempt: rows }))).toMatchObject({ kind: "paid" });
});

it("leaves an older one alone", async () => {
  const api = createFakeWebApi({ cfl_paymentattempt: [attemptRow(413500002, "2026-10-31T12:00:00Z")] });
  expect(await standing(api)).toEqual({ kind: "open" });
});

it("opens the form for somebody who may not read payments", async () => {
  const api = createFakeWebApi();
  api.fault = { errorCode: -2147220960 };
  expect(await standing(api)).toEqual({ kind: "open" });
});
