import { choices } from "../../../../core/generated/tables.ts";
import type { DataverseFault, Row } from "../../../../server/ports/dataverse.ts";
import { handleNotice, triesInAll } from "../../../../server/use-cases/notify/handle-notice.ts";
import { type Notice, noticeItem, type NoticeKind } from "../../../../server/use-cases/notify/notice.ts";
import { rememberCurrencies } from "../../../../server/use-cases/pay/currencies-of-organization.ts";
import { createFakeDataverse } from "../../../fixtures/fake-dataverse.ts";
import { rememberingLog } from "../../../fixtures/remembering-log.ts";

const payment = "44444444-4444-4444-8444-444444444444";
const euro = "22222222-2222-4222-8222-222222222222";
const server = "5a9d0c0e-0000-4000-8000-000000000001";
const [ada, stan] = ["aaaaaaaa-0000-4000-8000-000000000001", "aaaaaaaa-0000-4000-8000-000000000002"];
const team = "bbbbbbbb-0000-4000-8000-000000000001";
const [dispute, refund] = ["cccccccc-0000-4000-8000-000000000001", "cccccccc-0000-4000-8000-000000000002"];

const opened: Notice = { kind: "dispute-opened", reference: "du_1", payment };

const createWorld = () => {
  const fake = createFakeDataverse();
  const log = rememberingLog();
  const dataverse = {
    ...fake,
    whoAmI: async () => ({ ok: true, value: { userId: server, organizationId: "" } }) as const,
  };
  fake.put("transactioncurrencies", euro, { isocurrencycode: "EUR" });
  fake.put("cfl_payments", payment, {
    ...{ cfl_name: "PAY-000012", cfl_amount: 20, cfl_livemode: true, cfl_receiptemail: "nancy@example.com" },
    ...{ _transactioncurrencyid_value: euro, _owninguser_value: ada, _owningteam_value: null },
  });
  fake.put("cfl_disputes", dispute, {
    ...{ cfl_gatewayreference: "du_1", cfl_amount: 20, cfl_state: choices.disputeState.needs_response },
    cfl_evidencedueby: "2026-12-04T23:59:00Z",
  });
  fake.put("cfl_refunds", refund, {
    cfl_gatewayreference: "re_1",
    cfl_amount: 5,
    cfl_state: choices.refundState.failed,
  });
  const handler = () => handleNotice({ dataverse, currencies: rememberCurrencies(fake), log });
  const first = handler();
  return {
    ...{ dataverse: fake, log, handler },
    tell: (notice: Notice, tries = 1) => first({ ...noticeItem(notice, 0), tries }),
    told: () => fake.rows("appnotifications"),
    change: (values: Row) => fake.put("cfl_payments", payment, values),
  };
};

let world: ReturnType<typeof createWorld>;

beforeEach(() => {
  world = createWorld();
});

describe("an owner", () => {
  it("reads what is disputed, by whom and until when, and opens the dispute from there", async () => {
    expect(await world.tell(opened)).toEqual({ kind: "done" });
    const [row, ...others] = world.told();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      title: "A payment is disputed: €20.00",
      body: "The payer disputes PAY-000012 of nancy@example.com. Send evidence in Stripe by 4 December 2026 at 23:59 UTC; without it the money is lost.",
      _ownerid_value: ada,
    });
    expect(JSON.parse(String(row?.["data"]))).toEqual({
      actions: [
        {
          title: "Open the dispute",
          data: { type: "url", url: `?pagetype=entityrecord&etn=cfl_dispute&id=${dispute}` },
        },
      ],
    });
  });

  it.each<[NoticeKind, string, () => void, RegExp]>([
    [
      "inquiry-opened",
      "du_1",
      () => world.dataverse.put("cfl_disputes", dispute, { cfl_state: choices.disputeState.warning_needs_response }),
      /The bank asks about a payment: €20\.00/,
    ],
    [
      "dispute-lost",
      "du_1",
      () => world.dataverse.put("cfl_disputes", dispute, { cfl_state: choices.disputeState.lost }),
      /A dispute is lost: €20\.00/,
    ],
    ["refund-failed", "re_1", () => undefined, /A refund did not arrive: €5\.00/],
    ["fraud-warning", "pi_1", () => world.change({ cfl_fraudwarning: true }), /A payment may be fraud: €20\.00/],
    ["under-review", "pi_1", () => world.change({ cfl_underreview: true }), /waits for a review: €20\.00/],
  ])("is told of %s", async (kind, reference, happen, title) => {
    happen();
    await world.tell({ kind, reference, payment });
    expect(world.told()).toMatchObject([{ title: expect.stringMatching(title) }]);
  });

  it("reads the customer's name where there is one, why a refund failed, and that no real money is meant", async () => {
    world.change({ cfl_livemode: false, cfl_customerid_contact: { fullname: "Nancy Davolio" } });
    world.dataverse.put("cfl_refunds", refund, { cfl_failurereason: "expired_or_canceled_card" });
    await world.tell({ kind: "refund-failed", reference: "re_1", payment });
    expect(world.told()).toMatchObject([
      {
        title: "A refund did not arrive: €5.00 (test)",
        body: expect.stringContaining("of Nancy Davolio failed (expired or canceled card)"),
      },
    ]);
  });

  it("is told once, whoever tells again: a repetition, another server, one that started anew", async () => {
    await world.tell(opened);
    await world.tell(opened);
    await world.handler()({ ...noticeItem(opened, 9), tries: 1 });
    expect(world.told()).toHaveLength(1);
  });

  it("is told once when the answer to the telling is lost", async () => {
    world.dataverse.loseNextAnswer();
    expect(await world.tell(opened)).toMatchObject({ kind: "again" });
    expect(await world.tell(opened, 2)).toEqual({ kind: "done" });
    expect(world.told()).toHaveLength(1);
  });

  it("that is the server itself is told nothing", async () => {
    world.change({ _owninguser_value: server });
    expect(await world.tell(opened)).toEqual({ kind: "done" });
    expect(world.told()).toEqual([]);
  });
});

describe("a team that owns a payment", () => {
  const fill = (members: readonly string[]) => {
    world.change({ _owninguser_value: null, _owningteam_value: team });
    members.forEach((id, index) => {
      world.dataverse.put("teammemberships", `m${index}`, { teamid: team, systemuserid: id });
    });
  };

  it("has each of its members told, and not those of others", async () => {
    fill([ada, stan, server]);
    world.dataverse.put("teammemberships", "other", { teamid: dispute, systemuserid: refund });
    await world.tell(opened);
    expect(world.told().map((row) => row["_ownerid_value"])).toEqual([ada, stan]);
  });

  it("that is a whole department has nobody told, and the log says so", async () => {
    fill(Array.from({ length: 21 }, (_, index) => `aaaaaaaa-0000-4000-8000-0000000001${10 + index}`));
    expect(await world.tell(opened)).toEqual({ kind: "done" });
    expect(world.told()).toEqual([]);
    expect(world.log.lines).toMatchObject([{ event: "notice-team-too-large", facts: { team } }]);
  });
});

describe("a notice", () => {
  it("waits for rows that are about to be written", async () => {
    world.dataverse.put("cfl_disputes", dispute, { cfl_gatewayreference: "du_other" });
    expect(await world.tell(opened)).toMatchObject({ kind: "again", afterMs: 500 });
    world.dataverse.put("cfl_disputes", dispute, { cfl_gatewayreference: "du_1" });
    expect(await world.tell(opened, 2)).toEqual({ kind: "done" });
    expect(world.told()).toHaveLength(1);
  });

  it("of what is over by then ends untold", async () => {
    world.dataverse.put("cfl_disputes", dispute, { cfl_state: choices.disputeState.won });
    expect(await world.tell(opened, 6)).toEqual({ kind: "done" });
    expect(world.told()).toEqual([]);
  });

  it("outlives an outage, and is given up in the end rather than become a dead letter", async () => {
    const down: DataverseFault = { kind: "unavailable", detail: "503" };
    world.dataverse.failNext(down);
    expect(await world.tell(opened)).toMatchObject({ kind: "again", why: "503" });
    world.dataverse.failNext(down);
    expect(await world.tell(opened, triesInAll)).toEqual({ kind: "done" });
    expect(world.told()).toEqual([]);
  });

  it("that the environment does not take is complained of once, and nothing else comes of it", async () => {
    const refused = { kind: "refused", status: 403, code: "0x80040220", message: "prvCreateAppNotification" } as const;
    const dataverse = { ...world.dataverse, leave: async () => ({ ok: false, error: refused }) as const };
    const handle = handleNotice({ dataverse, currencies: rememberCurrencies(dataverse), log: world.log });
    expect(await handle({ ...noticeItem(opened, 0), tries: 1 })).toEqual({ kind: "done" });
    expect(await handle({ ...noticeItem(opened, 0), tries: 1 })).toEqual({ kind: "done" });
    expect(world.log.lines).toMatchObject([{ event: "notices-not-possible", facts: { code: "0x80040220" } }]);
  });
});
