import type { cfl_serverstatusAttribute } from "../../generated/entities/cfl_serverstatus.ts";
import { cfl_actionstate } from "../../generated/enums/cfl_actionstate.ts";
import { cfl_disputestate } from "../../generated/enums/cfl_disputestate.ts";
import { cfl_eventstate } from "../../generated/enums/cfl_eventstate.ts";
import { cfl_reconciliationstate } from "../../generated/enums/cfl_reconciliationstate.ts";
import { cfl_refundstate } from "../../generated/enums/cfl_refundstate.ts";
import type { Count, DisputeFacts, HealthFacts, ReconciliationFacts, ServerFacts } from "./facts.ts";
import type { Row, RowSource } from "./row-source.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const moment = (value: unknown): number | undefined => (typeof value === "string" ? Date.parse(value) : undefined);

const instant = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");

/** Rows that a list is read up to: beyond that their number says nothing more. */
const most = 100;

const serverOf = (row: Row): readonly ServerFacts[] => {
  const heartbeatAt = moment(row["cfl_heartbeaton"]);
  // The row that binds the environment is no server and has no heartbeat.
  if (heartbeatAt === undefined) return [];
  return [
    {
      id: text(row["cfl_serverstatusid"]),
      name: text(row["cfl_name"]),
      version: text(row["cfl_version"]),
      heartbeatAt,
      isLive: row["cfl_livemode"] === true,
      backlog: number(row["cfl_backlog"]),
      lagSeconds: number(row["cfl_lagseconds"]),
      message: text(row["cfl_message"]),
    },
  ];
};

const runStateOf = (value: unknown): ReconciliationFacts["state"] =>
  (Object.keys(cfl_reconciliationstate) as (keyof typeof cfl_reconciliationstate)[]).find(
    (word) => cfl_reconciliationstate[word] === value,
  );

const reconciliationOf = (row: Row | undefined): ReconciliationFacts | "none" =>
  row
    ? {
        id: text(row["cfl_reconciliationid"]),
        name: text(row["cfl_name"]),
        state: runStateOf(row["cfl_state"]),
        startedAt: moment(row["cfl_startedon"]) ?? 0,
        finishedAt: moment(row["cfl_finishedon"]),
        unmended: number(row["cfl_unmended"]),
      }
    : "none";

const disputeOf = (row: Row): DisputeFacts => ({
  id: text(row["cfl_disputeid"]),
  name: text(row["cfl_name"]),
  amount: text(row["cfl_amount@OData.Community.Display.V1.FormattedValue"]) || String(row["cfl_amount"] ?? ""),
  dueAt: moment(row["cfl_evidencedueby"]) ?? 0,
});

const countIn = async (source: RowSource, table: string, filter: string): Promise<Count> => {
  const rows = await source.list(table, `?$select=${table}id&$filter=${filter}&$top=${most}`);
  return { count: rows.length, more: rows.length === most };
};

const together = (one: Count, other: Count): Count => ({
  count: one.count + other.count,
  more: one.more || other.more,
});

const unlessForbidden = async <Value>(reading: Promise<Value>): Promise<Value | undefined> =>
  reading.catch(() => undefined);

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Inquiries and disputes that wait for our answer. */
const needResponse = [
  cfl_disputestate.warning_needs_response,
  cfl_disputestate.needs_response,
  cfl_disputestate.appeal_needs_response,
];

const serverColumns = [
  "cfl_name",
  "cfl_version",
  "cfl_heartbeaton",
  "cfl_livemode",
  "cfl_backlog",
  "cfl_lagseconds",
  "cfl_message",
] as const satisfies readonly cfl_serverstatusAttribute[];

const readDisputes = async (source: RowSource, now: number): Promise<readonly DisputeFacts[]> => {
  const states = needResponse.map((state) => `cfl_state eq ${state}`).join(" or ");
  const filter = `(${states}) and cfl_evidencedueby lt ${instant(now + 7 * dayMs)}`;
  const options = `?$select=cfl_name,cfl_amount,cfl_evidencedueby,_transactioncurrencyid_value&$filter=${filter}&$orderby=cfl_evidencedueby&$top=${most}`;
  return (await source.list("cfl_dispute", options)).map(disputeOf);
};

const readUnanswered = async (source: RowSource, now: number): Promise<Count> => {
  const filter = (state: number): string => `cfl_state eq ${state} and createdon lt ${instant(now - 5 * minuteMs)}`;
  const [refunds, actions] = await Promise.all([
    countIn(source, "cfl_refund", filter(cfl_refundstate.requested)),
    countIn(source, "cfl_paymentaction", filter(cfl_actionstate.requested)),
  ]);
  return together(refunds, actions);
};

/** Reads all that the page judges, at `now` (milliseconds since 1970). Never rejects: what cannot be read is undefined. */
export const readFacts = async (source: RowSource, now: number): Promise<HealthFacts> => {
  const events = (state: number, also = ""): Promise<Count> =>
    countIn(source, "cfl_gatewayevent", `cfl_state eq ${state}${also}`);
  const servers = source.list("cfl_serverstatus", `?$select=${serverColumns.join(",")}&$orderby=cfl_name`);
  const runs = source.list(
    "cfl_reconciliation",
    "?$select=cfl_name,cfl_state,cfl_startedon,cfl_finishedon,cfl_unmended&$orderby=cfl_startedon desc&$top=1",
  );
  const newest = source.list("cfl_gatewayevent", "?$select=createdon&$orderby=createdon desc&$top=1");
  const [server, newestEventAt, deadLetters, parked, unanswered, reconciliation, disputes] = await Promise.all([
    unlessForbidden(servers.then((rows) => rows.flatMap(serverOf))),
    unlessForbidden(newest.then(([row]) => moment(row?.["createdon"]) ?? "none")),
    unlessForbidden(events(cfl_eventstate.dead_letter)),
    unlessForbidden(events(cfl_eventstate.parked, ` and createdon lt ${instant(now - 60 * minuteMs)}`)),
    unlessForbidden(readUnanswered(source, now)),
    unlessForbidden(runs.then(([row]) => reconciliationOf(row))),
    unlessForbidden(readDisputes(source, now)),
  ]);
  return { servers: server, newestEventAt, deadLetters, parked, unanswered, reconciliation, disputes };
};
