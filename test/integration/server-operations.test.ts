import { choices } from "../../core/generated/tables.ts";
import { quiet, type Row, rowsIn } from "./support/rows.ts";
import { type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";
import { staffOf } from "./support/staff.ts";

let sandbox: SandboxProcess;
let staff: ReturnType<typeof staffOf>;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  staff = staffOf(sandbox);
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);

jest.setTimeout(60_000);

const refundsAt = async (payment: Row): Promise<readonly Row[]> => {
  const path = `/v1/refunds?payment_intent=${String(payment["cfl_gatewayreference"])}`;
  return (await sandbox.call("GET", path, undefined, "sk_test_sandbox")).body["data"] as readonly Row[];
};

const refundsOf = (payment: Row) =>
  rowsIn(sandbox).list("cfl_refunds", `_cfl_paymentid_value eq ${String(payment["cfl_paymentid"])}`);

describe("a refund that staff ask for", () => {
  it("of all there is goes back at once, into the row that asked", async () => {
    const payment = await staff.paid(20);
    const row = await staff.refund(payment, { cfl_refundreason: choices.refundReason.requested_by_customer });
    const [refund, ...others] = await refundsAt(payment);
    expect(others).toHaveLength(0);
    expect(row).toMatchObject({
      cfl_state: choices.refundState.succeeded,
      cfl_amount: 20,
      cfl_gatewayreference: refund?.["id"],
      cfl_message: "Stripe has accepted a refund of €20.00.",
    });
    expect(refund).toMatchObject({
      amount: 2000,
      reason: "requested_by_customer",
      metadata: { cfl_refund: row["cfl_refundid"] },
    });
    expect(await staff.payment(payment)).toMatchObject({ cfl_status: choices.status.refunded, cfl_amountrefunded: 20 });
    await quiet(sandbox);
    expect(await refundsOf(payment)).toHaveLength(1);
  });
});
