import { randomUUID } from "node:crypto";
import { reasons } from "../../core/reasons.ts";
import { payerOf } from "./support/payer.ts";
import { type Row, rowsIn } from "./support/rows.ts";
import { type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";

let sandbox: SandboxProcess;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);

jest.setTimeout(60_000);

/** Attempts that are refused: what they press, and what the payer is told. */
const refusals: readonly (readonly [string, { readonly amount: number; readonly currency?: string }, Row, Row])[] = [
  ["the amount changed since the page was shown", { amount: 19 }, {}, { cfl_reason: reasons.rejected_amount_changed }],
  [
    "the currency was another one",
    { amount: 20, currency: "USD" },
    {},
    { cfl_reason: reasons.rejected_amount_changed },
  ],
  ["the row does not exist", { amount: 20 }, { cfl_sourceid: randomUUID() }, { cfl_reason: reasons.rejected_row }],
  [
    "the profile is for another table",
    { amount: 20 },
    { cfl_sourcetable: "contact" },
    { cfl_reasoncode: "profile_of_another_table" },
  ],
  [
    "the token is unknown to Stripe",
    { amount: 20 },
    { cfl_confirmationtoken: "ctoken_unknown" },
    { cfl_reasoncode: "unknown_confirmation_token" },
  ],
  ["there is no token", { amount: 20 }, { cfl_confirmationtoken: null }, { cfl_reasoncode: "no_confirmation_token" }],
];

describe("an attempt that must not be carried out", () => {
  it.each(refusals)("is rejected with a sentence when %s", async (_why, shown, differences, expected) => {
    const order = await rowsIn(sandbox).order(20);
    const row = await (await payerOf(sandbox).press(order, shown, differences)).when("rejected");
    expect(row).toMatchObject({ cfl_reasonmessage: expect.stringMatching(/\w+ .*\./), ...expected });
    expect(await rowsIn(sandbox).payments(order)).toEqual([]);
  });

  it.each([
    ["below the minimum", 0.2, "below-minimum"],
    ["nothing", 0, "not-positive"],
  ])("is rejected in words when the row asks for %s", async (_what, amount, code) => {
    const order = await rowsIn(sandbox).order(amount);
    const row = await (await payerOf(sandbox).press(order, { amount })).when("rejected");
    expect(row).toMatchObject({ cfl_reason: reasons.rejected_amount, cfl_reasoncode: code });
    expect(await rowsIn(sandbox).payments(order)).toEqual([]);
  });

  it("is rejected when its token was made for another attempt", async () => {
    const { press, tokenFor } = payerOf(sandbox);
    const order = await rowsIn(sandbox).order(20);
    const stolen = await tokenFor(randomUUID());
    const row = await (await press(order, { amount: 20 }, { cfl_confirmationtoken: stolen })).when("rejected");
    expect(row).toMatchObject({ cfl_reasoncode: "confirmation_token_of_another_attempt" });
  });

  it.each([
    ["inactive", { statecode: 1, statuscode: 2 }, { statecode: 0, statuscode: 1 }, "profile_inactive"],
    ["of live mode", { cfl_livemode: true }, { cfl_livemode: false }, "mode_mismatch"],
  ])("is rejected when its profile is %s", async (_what, spoilt, mended, code) => {
    const { press, profileId } = payerOf(sandbox);
    const path = `/api/data/v9.2/cfl_paymentprofiles(${await profileId()})`;
    const order = await rowsIn(sandbox).order(20);
    await sandbox.call("PATCH", path, spoilt, "sandbox-admin");
    const row = await (await press(order, { amount: 20 })).when("rejected");
    await sandbox.call("PATCH", path, mended, "sandbox-admin");
    expect(row).toMatchObject({ cfl_reason: reasons.rejected_profile, cfl_reasoncode: code });
  });
});

describe("POST /webhooks/dataverse", () => {
  const context = (differences: Row = {}) => ({
    MessageName: "Create",
    PrimaryEntityName: "cfl_paymentattempt",
    PrimaryEntityId: randomUUID(),
    OrganizationId: randomUUID(),
    InputParameters: [],
    ...differences,
  });
  const post = (body: unknown, code = "sandbox-webhook-key") =>
    sandbox.call("POST", `/webhooks/dataverse?code=${code}`, body);
  const organization = async () =>
    (await sandbox.call("GET", "/api/data/v9.2/WhoAmI", undefined, "sandbox-admin")).body["OrganizationId"];

  it.each([
    ["the key is wrong", 401, () => context(), "wrong"],
    ["it comes from another organisation", 401, () => context(), undefined],
    ["it is no execution context", 400, () => ["hello"], undefined],
    ["it is about another table", 400, () => context({ PrimaryEntityName: "contact" }), undefined],
    ["it names no row", 400, () => context({ PrimaryEntityId: "1" }), undefined],
    ["it is larger than Dataverse ever sends", 413, () => context({ padding: "x".repeat(600_000) }), undefined],
  ] as const)("refuses when %s", async (_why, status, body, code) => {
    expect((await post(body(), code)).status).toBe(status);
  });

  it("takes a message whose parameters were too large to be sent along", async () => {
    const { InputParameters: _dropped, ...rest } = context({ OrganizationId: await organization() });
    expect(await post(rest)).toMatchObject({ status: 200, body: { received: true } });
  });

  it("answers JSON where nothing lives, and where the method is wrong", async () => {
    expect(await sandbox.call("GET", "/webhooks/nothing")).toMatchObject({ status: 404, body: { error: "not found" } });
    expect((await sandbox.call("GET", "/webhooks/dataverse")).status).toBe(405);
  });
});
