import { expect, it } from "@jest/globals";
import { err, ok } from "../../../core/result.ts";
import { beat, type HeartbeatPorts } from "../../../server/use-cases/health/heartbeat.ts";
import { createFakeDataverse, organizationId } from "../../fixtures/fake-dataverse.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const set = "cfl_serverstatuses";
const now = Date.parse("2026-11-25T12:00:30.500Z");

const portsOn = (
  dataverse: HeartbeatPorts["dataverse"],
  differences: Partial<HeartbeatPorts> = {},
): HeartbeatPorts => ({
  dataverse,
  queue: { backlog: () => ({ waiting: 3, dead: 2, oldestReceivedAt: now - 65_000 }) },
  guard: { allows: async () => ok(undefined) },
  log: rememberingLog(),
  clock: () => now,
  livemode: false,
  name: "pay-1",
  version: "0.1.0",
  lastEventAt: () => now - 1_000,
  ...differences,
});

it("says on one row of its own how much waits, how long and what was given up, and finds out about batches with it", async () => {
  const dataverse = createFakeDataverse();
  const examined: unknown[] = [];
  const examineBatches = async (address: unknown) => {
    examined.push(address);
    return ok(true);
  };
  await beat(portsOn({ ...dataverse, examineBatches }));
  await beat(portsOn({ ...dataverse, examineBatches }));
  expect(dataverse.rows(set)).toMatchObject([
    {
      cfl_name: "pay-1",
      cfl_heartbeaton: "2026-11-25T12:00:30Z",
      cfl_lasteventon: "2026-11-25T12:00:29Z",
      cfl_organizationid: organizationId,
      cfl_backlog: 3,
      cfl_deadletters: 2,
      cfl_lagseconds: 65,
      cfl_message: null,
    },
  ]);
  expect(examined[0]).toEqual({ set, id: dataverse.rows(set)[0]?.["cfl_serverstatusid"] });
});

it("says that the environment is a copy as long as nobody has confirmed it", async () => {
  const dataverse = createFakeDataverse();
  const guard = { allows: async () => err({ kind: "copy" } as const) };
  await beat(portsOn(dataverse, { guard }));
  expect(dataverse.rows(set)).toMatchObject([{ cfl_message: expect.stringContaining("copy of another one") }]);
});

it("is logged when it fails, and harms nothing", async () => {
  const dataverse = createFakeDataverse();
  dataverse.failNext({ kind: "unavailable", detail: "503" });
  const ports = portsOn(dataverse);
  await beat(ports);
  expect(dataverse.rows(set)).toEqual([]);
});
