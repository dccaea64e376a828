import { tables } from "../../../../core/generated/tables.ts";
import { project } from "../../../../core/projection.ts";
import { ok } from "../../../../core/result.ts";
import { paymentStatuses } from "../../../../core/status.ts";
import type { Versioned } from "../../../ports/dataverse.ts";
import { dateTime, differences, paymentColumns } from "../../ledger/columns.ts";
import { mend } from "../mend.ts";
import { askDataverse, askGateway, forEach, type Learnt, patiently } from "../patience.ts";
import { anyOf, numberOf, paymentSelect } from "../rows.ts";
import type { Phase, Run } from "../run.ts";

const { columns: c, set } = tables.payment;

/** What can still become anything. */
const unsettled = ["created", "requires_action", "processing", "authorized", "failed"] as const;
const pageSize = 100;

const filterOf = ({ ports, since }: Run, after: string | undefined): string =>
  [
    anyOf(
      c.status,
      unsettled.map((status) => paymentStatuses[status]),
    ),
    `${c.createdon} lt ${dateTime(since)}`,
    `${c.livemode} eq ${ports.livemode}`,
    after === undefined ? `${c.gatewayreference} ne null` : `${c.gatewayreference} gt '${after}'`,
  ].join(" and ");

const check = async (row: Versioned, run: Run): Learnt<unknown> => {
  const intentId = String(row.row[c.gatewayreference]);
  const truth = await patiently(() => askGateway(run.ports.gateway.retrieveTruth(intentId)), run.ports.pause);
  if (truth.ok) {
    const wrong = differences(row.row, paymentColumns(project(truth.value)));
    return Object.keys(wrong).length === 0 ? ok(undefined) : mend({ intentId, row }, run);
  }
  if (truth.error.kind !== "gateway" || truth.error.fault.kind !== "not-found") return truth;
  const said = { [c.status]: row.row[c.status] };
  const repair = { kind: "cannot", why: "Stripe does not know this payment" } as const;
  run.report.found({ what: "payment", reference: intentId, ...numberOf(row.row), said, is: null, repair });
  return ok(undefined);
};

/** Rows older than the window that are still unsettled: each is asked about. In the order of their references, so that a stop loses nothing. */
export const stalePhase: Phase = {
  name: "stale",
  page: async (run, after) => {
    const query = { select: paymentSelect, filter: filterOf(run, after), orderBy: c.gatewayreference, top: pageSize };
    const { dataverse, pause } = run.ports;
    const found = await patiently(() => askDataverse(dataverse.list(set, query)), pause);
    if (!found.ok) return found;
    const rows = found.value;
    const checked = await forEach(rows, (row) => check(row, run), run.pulse);
    if (!checked.ok) return checked;
    run.report.compared(rows.length);
    const last = rows.length < pageSize ? undefined : String(rows.at(-1)?.row[c.gatewayreference]);
    return ok({ next: last, share: last === undefined ? 1 : 0 });
  },
};
