import { choices } from "../../../../core/generated/tables.ts";
import { handleNotice } from "../../../../server/use-cases/notify/handle-notice.ts";
import { type Notice, noticeItem } from "../../../../server/use-cases/notify/notice.ts";
import { rememberCurrencies } from "../../../../server/use-cases/pay/currencies-of-organization.ts";
import { createFakeDataverse } from "../../../fixtures/fake-dataverse.ts";
import { rememberingLog } from "../../../fixtures/remembering-log.ts";

const euro = "22222222-2222-4222-8222-222222222222";
const [ada, stan] = ["aaaaaaaa-0000-4000-8000-000000000001", "aaaaaaaa-0000-4000-8000-000000000002"];
const idOf = (kind: string, n: number): string => `${kind}0000000-0000-4000-8000-00000000000${n}`;

const createWorld = () => {
  const dataverse = createFakeDataverse();
  const whoAmI = async () => ({ ok: true, value: { userId: idOf("5", 1), organizationId: "" } }) as const;
  dataverse.put("transactioncurrencies", euro, { isocurrencycode: "EUR" });
  const pay = (n: number, owner: string) =>
    dataverse.put("cfl_payments", idOf("4", n), {
      ...{ cfl_name: `PAY-00000${n}`, cfl_amount: 20, cfl_livemode: true, cfl_gatewayreference: `pi_${n}` },
      ...{ _transactioncurrencyid_value: euro, _owninguser_value: owner, _owningteam_value: null },
    });
  const giveUp = (n: number) =>
    dataverse.put("cfl_gatewayevents", idOf("e", n), {
      ...{ cfl_eventid: `evt_${n}`, cfl_type: "charge.refunded", cfl_state: choices.eventState.dead_letter },
    });
  pay(1, ada);
  pay(2, ada);
  pay(3, stan);
  [1, 2, 3].forEach(giveUp);
  const tell = handleNotice({
    dataverse: { ...dataverse, whoAmI },
    currencies: rememberCurrencies(dataverse),
    log: rememberingLog(),
  });
  return {
    dataverse,
    told: () => dataverse.rows("appnotifications"),
    tell: (n: number, hour: string, tries = 1) => {
      const notice: Notice = { kind: "event-given-up", reference: `evt_${n}`, payment: `pi_${n}`, onceIn: hour };
      return tell({ ...noticeItem(notice, 0), tries });
    },
  };
};

const [nine, ten] = ["2026-11-27T09", "2026-11-27T10"];
let world: ReturnType<typeof createWorld>;

beforeEach(() => {
  world = createWorld();
});

describe("of an event that was given up", () => {
  it("the owner reads what it said, of which payment, what to do, and opens it from there", async () => {
    expect(await world.tell(1, nine)).toEqual({ kind: "done" });
    const [row] = world.told();
    expect(row).toMatchObject({
      title: "News from Stripe was not recorded: €20.00",
      body: expect.stringMatching(/^Stripe reported charge\.refunded about PAY-000001, .+ press Replay\./),
      _ownerid_value: ada,
    });
    expect(JSON.parse(String(row?.["data"]))).toEqual({
      actions: [
        {
          title: "Open the event",
          data: { type: "url", url: `?pagetype=entityrecord&etn=cfl_gatewayevent&id=${idOf("e", 1)}` },
        },
      ],
    });
  });

  it("nobody is told twice", async () => {
    await world.tell(1, nine);
    await world.tell(1, nine);
    expect(world.told()).toHaveLength(1);
  });

  it("and of others in the same hour a person is told once; another person, and another hour, have their own", async () => {
    for (const [n, hour] of [
      [1, nine],
      [2, nine],
      [3, nine],
      [2, ten],
    ] as const) {
      expect(await world.tell(n, hour)).toEqual({ kind: "done" });
    }
    expect(world.told().map((row) => row["_ownerid_value"])).toEqual([ada, stan, ada]);
  });

  it("nothing is said once it was replayed", async () => {
    world.dataverse.put("cfl_gatewayevents", idOf("e", 1), { cfl_state: choices.eventState.applied });
    expect(await world.tell(1, nine, 6)).toEqual({ kind: "done" });
    expect(world.told()).toEqual([]);
  });

  it("whose payment has no row here nobody is told", async () => {
    world.dataverse.put("cfl_payments", idOf("4", 1), { cfl_gatewayreference: "pi_other" });
    expect(await world.tell(1, nine, 6)).toEqual({ kind: "done" });
    expect(world.told()).toEqual([]);
  });
});
