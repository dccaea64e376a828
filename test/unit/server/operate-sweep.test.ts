import { choices } from "../../../core/generated/tables.ts";
import { err, ok } from "../../../core/result.ts";
import type { Row, RowQuery, Versioned } from "../../../server/ports/dataverse.ts";
import { sweepCommands } from "../../../server/use-cases/operate/sweep.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const now = Date.parse("2026-11-25T10:00:00Z");
const row = "8e6b1b0a-0000-4000-8000-000000000001";
const payment = "8e6b1b0a-0000-4000-8000-000000000009";

const worldOf = (rows: Readonly<Record<string, Row>>) => {
  const stored: string[] = [];
  const lanes: string[] = [];
  const held = new Set<string>();
  const asked: Record<string, string> = {};
  const list = async (set: string, { filter = "" }: RowQuery) => {
    asked[set] = filter;
    const found = rows[set];
    return ok<readonly Versioned[]>(found ? [{ row: found, etag: 'W/"7"' }] : []);
  };
  const inbox = {
    holds: (id: string) => held.has(id),
    store: async ({ id, lane }: { readonly id: string; readonly lane: string }) => {
      const repeated = stored.includes(id);
      if (!repeated) lanes.push(lane);
      if (!repeated) stored.push(id);
      return ok({ repeated });
    },
  };
  const ports = { dataverse: { list }, inbox, log: rememberingLog(), clock: () => now };
  return { stored, lanes, held, asked, ports, sweep: () => sweepCommands(ports) };
};

const refund = { cfl_refunds: { cfl_refundid: row.toUpperCase(), _cfl_paymentid_value: payment } };

describe("a sweep", () => {
  it("takes up a refund that nobody told us of, in the lane of its payment", async () => {
    const { sweep, stored, lanes } = worldOf(refund);
    expect(await sweep()).toBe(1);
    expect(stored).toEqual([`refund:${row}`]);
    expect(lanes).toEqual([`payment:${payment}`]);
  });

  it("leaves alone what waits, is in work or lies dead", async () => {
    const { sweep, held, stored } = worldOf(refund);
    held.add(`refund:${row}`);
    expect(await sweep()).toBe(0);
    expect(stored).toHaveLength(0);
  });

  it("gives a row whose item is finished one further chance while it does not change", async () => {
    const { sweep, stored } = worldOf(refund);
    for (let count = 0; count < 4; count++) await sweep();
    expect(stored).toHaveLength(2);
  });

  it("looks for requested refunds, for actions requested or left behind by a crash, and for replays", async () => {
    const { sweep, asked } = worldOf({});
    await sweep();
    expect(asked["cfl_refunds"]).toBe(
      `cfl_state eq ${choices.refundState.requested} and createdon lt 2026-11-25T09:59:30Z`,
    );
    expect(asked["cfl_paymentactions"]).toContain(
      `cfl_state eq ${choices.actionState.working} and modifiedon lt 2026-11-25T09:58:00Z`,
    );
    expect(asked["cfl_gatewayevents"]).toContain(`cfl_state eq ${choices.eventState.replay}`);
  });

  it("replays an event whose row asks for it", async () => {
    const { sweep, stored } = worldOf({ cfl_gatewayevents: { cfl_eventid: "evt_1" } });
    await sweep();
    expect(stored).toEqual(['replay:evt_1:W/"7"']);
  });

  it("goes on to the next table when one cannot be read", async () => {
    const { ports, stored } = worldOf({ cfl_paymentactions: { cfl_paymentactionid: row } });
    const list: typeof ports.dataverse.list = async (set, query) =>
      set === "cfl_refunds" ? (err({ kind: "unavailable", detail: "503" }) as never) : ports.dataverse.list(set, query);
    await sweepCommands({ ...ports, dataverse: { list } });
    expect(stored).toEqual([`action:${row}`]);
  });
});
