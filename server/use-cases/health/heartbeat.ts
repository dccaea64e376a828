import { tables } from "../../../core/generated/tables.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import type { WorkQueue } from "../../ports/inbox.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { type EnvironmentGuard, guardSentences } from "../guard/guard.ts";

export interface HeartbeatPorts {
  readonly dataverse: Pick<Dataverse, "upsert" | "examineBatches" | "organizationId">;
  readonly queue: Pick<WorkQueue, "backlog">;
  readonly guard: Pick<EnvironmentGuard, "allows">;
  readonly log: Log;
  readonly clock: Clock;
  readonly livemode: boolean;
  /** Of this instance: one row each. */
  readonly name: string;
  readonly version: string;
  lastEventAt(): number | undefined;
}

const { columns, set } = tables.serverStatus;

const dateTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");

const statusRow = async (ports: HeartbeatPorts, organization: string): Promise<Row> => {
  const { waiting, dead, oldestReceivedAt } = ports.queue.backlog();
  const now = ports.clock();
  const last = ports.lastEventAt();
  const lag = oldestReceivedAt === undefined ? 0 : Math.max(0, Math.round((now - oldestReceivedAt) / 1000));
  const allowed = await ports.guard.allows(now);
  const isCopy = !allowed.ok && allowed.error.kind === "copy";
  return {
    [columns.message]: isCopy ? guardSentences.copy : null,
    [columns.heartbeaton]: dateTime(now),
    [columns.version]: ports.version,
    [columns.organizationid]: organization,
    [columns.livemode]: ports.livemode,
    [columns.lagseconds]: lag,
    [columns.backlog]: waiting,
    [columns.deadletters]: dead,
    ...(last !== undefined && { [columns.lasteventon]: dateTime(last) }),
  };
};

/**
 * Says on this server's own row that it lives, how much waits and what was given up. With the first beat it is found out, with
 * the same row, whether conditions count inside a change set.
 */
export const beat = async (ports: HeartbeatPorts): Promise<void> => {
  const { dataverse, log } = ports;
  const organization = await dataverse.organizationId();
  if (!organization.ok) return log.warn("heartbeat-failed", { why: organization.error.kind });
  const written = await dataverse.upsert(
    { set, key: { [columns.name]: ports.name } },
    await statusRow(ports, organization.value),
  );
  if (!written.ok) return log.warn("heartbeat-failed", { why: written.error.kind });
  const examined = await dataverse.examineBatches({ set, id: String(written.value.row[columns.id]) });
  if (examined.ok && !examined.value) log.warn("conditions-in-batches-not-honoured");
};
