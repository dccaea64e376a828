import { payerOf } from "./support/payer.ts";
import { rowsIn } from "./support/rows.ts";
import { type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";

let sandbox: SandboxProcess;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  const profile = await payerOf(sandbox).profileId();
  const address = `/api/data/v9.2/cfl_paymentprofiles(${profile})`;
  await sandbox.call("PATCH", address, { cfl_telephone: true }, "sandbox-admin");
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);

jest.setTimeout(60_000);

const needsAuthentication = "4000002760003184";

describe("a payment by telephone", () => {
  it("is taken from staff without the bank asking for a payer who is not there", async () => {
    const order = await rowsIn(sandbox).order(51);
    const shown = { amount: 51, card: needsAuthentication };
    const pressed = await payerOf(sandbox).press(order, shown, { cfl_telephone: true });
    expect(await pressed.when("succeeded")).toMatchObject({ cfl_reply: null });
  });

  it("is refused to a payer, whatever their browser says, and nothing is made", async () => {
    const order = await rowsIn(sandbox).order(52);
    const prepared = await payerOf(sandbox).prepare(order, { amount: 52 }, { cfl_telephone: true });
    const sent = await sandbox.call("POST", "/api/data/v9.2/cfl_paymentattempts", prepared.row, "sandbox-payer");
    expect(sent.status).toBe(201);
    const row = await prepared.when("rejected");
    expect(row).toMatchObject({ cfl_reasoncode: "telephone_not_allowed" });
    expect(await rowsIn(sandbox).payments(order)).toEqual([]);
  });

  it("is refused for anything but a card, since a bank would ask for the payer", async () => {
    const order = await rowsIn(sandbox).order(53);
    const prepared = await payerOf(sandbox).prepare(order, { amount: 53 }, { cfl_telephone: true });
    const answer = await fetch(`${sandbox.origin}/v1/confirmation_tokens`, {
      method: "POST",
      headers: { authorization: "Bearer pk_test_sandbox" },
      body: new URLSearchParams({
        "payment_method_data[type]": "ideal",
        return_url: "https://shop.example/",
        "metadata[attempt]": prepared.attempt,
      }),
    });
    const { id } = (await answer.json()) as { readonly id: string };
    await rowsIn(sandbox).create("cfl_paymentattempts", { ...prepared.row, cfl_confirmationtoken: id });
    expect(await prepared.when("rejected")).toMatchObject({ cfl_reasoncode: "telephone_cards_only" });
    expect(await rowsIn(sandbox).payments(order)).toEqual([]);
  });
});
