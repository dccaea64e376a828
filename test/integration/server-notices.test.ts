import { choices } from "../../core/generated/tables.ts";
import { people } from "../../sandbox/dataverse/security/principals.ts";
import { payerOf } from "./support/payer.ts";
import { quiet, type Row, rowsIn } from "./support/rows.ts";
import { eventually, type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";
import { cards, staffOf } from "./support/staff.ts";

const [server, administrator, stan] = people;
const fraudWarning = "4000000000005423";

let sandbox: SandboxProcess;
let rows: ReturnType<typeof rowsIn>;
let staff: ReturnType<typeof staffOf>;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  rows = rowsIn(sandbox);
  staff = staffOf(sandbox);
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);

jest.setTimeout(60_000);

/** What the bells of all users hold of this payment, by the number in its name. */
const toldOf = async (payment: Row): Promise<readonly Row[]> => {
  const name = String(payment["cfl_name"]);
  return (await rows.list("appnotifications")).filter(({ body }) => String(body).includes(name));
};

const whenTold = async (payment: Row, count: number): Promise<readonly Row[]> => {
  await eventually(
    () => toldOf(payment),
    (found) => found.length >= count,
  );
  await quiet(sandbox);
  return toldOf(payment);
};

const disputeOf = async (payment: Row): Promise<Row> => {
  const filter = `_cfl_paymentid_value eq ${String(payment["cfl_paymentid"])}`;
  const found = await eventually(
    () => rows.list("cfl_disputes", filter),
    (all) => all.length > 0,
  );
  return found[0] ?? {};
};

/** An order that somebody else than its maker owns, paid for. */
const paidFor = async (owner: string, card: string): Promise<Row> => {
  const order = await rows.order(20);
  const change = { "ownerid@odata.bind": owner };
  const changed = await sandbox.call("PATCH", `/api/data/v9.2/sample_orders(${order})`, change, "sandbox-admin");
  expect(changed.status).toBe(200);
  await (await payerOf(sandbox).press(order, { amount: 20, currency: "EUR", card }, {})).when("succeeded");
  return (await rows.payments(order))[0] ?? {};
};

describe("the owner of a payment", () => {
  it("is told once of a dispute, and once when it is lost, though everything is delivered twice and out of order", async () => {
    await sandbox.call("PUT", "/_sandbox/stripe/delivery", { duplicate: 1, shuffle: true, seed: 7 });
    const payment = await staff.paid(20, { card: cards.disputed });
    const dispute = await disputeOf(payment);
    const told = await whenTold(payment, 1);
    expect(told).toMatchObject([
      { title: "A payment is disputed: €20.00 (test)", _ownerid_value: administrator.userId },
    ]);
    expect(JSON.parse(String(told[0]?.["data"]))).toMatchObject({
      actions: [{ data: { url: `?pagetype=entityrecord&etn=cfl_dispute&id=${String(dispute["cfl_disputeid"])}` } }],
    });

    const path = `/v1/disputes/${String(dispute["cfl_gatewayreference"])}/close`;
    expect((await sandbox.call("POST", path, undefined, "sk_test_sandbox")).status).toBe(200);
    const all = await whenTold(payment, 2);
    expect(all.map(({ title }) => title).sort()).toEqual([
      "A dispute is lost: €20.00 (test)",
      "A payment is disputed: €20.00 (test)",
    ]);
    await sandbox.call("PUT", "/_sandbox/stripe/delivery", { duplicate: 0, shuffle: false });
  });

  it("is not told again of what was read and put away, whatever is looked at or replayed", async () => {
    const payment = await staff.paid(20, { card: cards.disputed });
    const [told] = await whenTold(payment, 1);
    const path = `/api/data/v9.2/appnotifications(${String(told?.["appnotificationid"])})`;
    expect((await sandbox.call("DELETE", path, undefined, "sandbox-admin")).status).toBe(204);
    expect(await staff.act("sync", payment)).toMatchObject({ cfl_state: choices.actionState.done });
    const filter = `_cfl_paymentid_value eq ${String(payment["cfl_paymentid"])} and cfl_type eq 'charge.dispute.created'`;
    const [event = {}] = await rows.list("cfl_gatewayevents", filter);
    const lookup = { "cfl_gatewayeventid@odata.bind": `/cfl_gatewayevents(${String(event["cfl_gatewayeventid"])})` };
    await staff.ended(await staff.askAction("replay", lookup));
    await quiet(sandbox);
    expect(await toldOf(payment)).toEqual([]);
  });

  it("is told of a refund that fails later", async () => {
    const payment = await staff.paid(20, { card: cards.refundFailsLater });
    await staff.askRefund(payment);
    expect(await whenTold(payment, 1)).toMatchObject([
      { title: "A refund did not arrive: €20.00 (test)", body: expect.stringContaining("expired or canceled card") },
    ]);
  });

  it("is told of a fraud warning; reads it, as nobody else does, the server least of all", async () => {
    const payment = await paidFor(`/systemusers(${stan.userId})`, fraudWarning);
    expect(await whenTold(payment, 1)).toMatchObject([
      { title: "A payment may be fraud: €20.00 (test)", _ownerid_value: stan.userId },
    ]);
    const own = await sandbox.call("GET", "/api/data/v9.2/appnotifications", undefined, stan.token);
    const seen = own.body["value"] as readonly Row[];
    expect(new Set(seen.map((row) => row["_ownerid_value"]))).toEqual(new Set([stan.userId]));
    expect((await sandbox.call("GET", "/api/data/v9.2/appnotifications", undefined, server.token)).status).toBe(403);
  });
});

it("of a team's payment each member is told", async () => {
  const unit = (await rows.list("businessunits"))[0]?.["businessunitid"];
  const bind = { "businessunitid@odata.bind": `/businessunits(${String(unit)})` };
  const { teamid: team } = await rows.create("teams", { name: "Payments", ...bind });
  for (const { userId } of [administrator, stan])
    await rows.create("teammemberships", { teamid: team, systemuserid: userId });
  const payment = await paidFor(`/teams(${String(team)})`, cards.disputed);
  const told = await whenTold(payment, 2);
  expect(told.map((row) => row["_ownerid_value"]).sort()).toEqual([administrator.userId, stan.userId].sort());
});
