import { observeEvent } from "../../../../core/fold/observe-event.ts";
import type { Observation } from "../../../../core/fold/observation.ts";
import type { GatewayEvent } from "../../../../core/gateway-objects.ts";
import { tables } from "../../../../core/generated/tables.ts";
import { ok } from "../../../../core/result.ts";
import type { Write } from "../../../ports/dataverse.ts";
import { gatewayEventTypes } from "../../setup/gateway-events.ts";
import { eventWrite } from "../../webhooks/event-row.ts";
import type { Repair } from "../finding.ts";
import { followMoved } from "../follow.ts";
import { groupBy } from "../group-by.ts";
import { readPage } from "../page.ts";
import { askDataverse, forEach, isPassing, type Learnt, patiently, wordsOf } from "../patience.ts";
import { paymentRows, rowsBy } from "../rows.ts";
import { type Phase, type Run, shareOf } from "../run.ts";

/** An event that speaks of a payment and that no webhook has brought. */
interface Unheard {
  readonly event: GatewayEvent;
  readonly intentId: string;
  readonly observation: Observation | undefined;
  /** Why this version cannot read it. */
  readonly misshapen: string | undefined;
}

type Group = readonly Unheard[];

const wanted: ReadonlySet<string> = new Set(gatewayEventTypes);

const hear = (event: GatewayEvent, { ports }: Run): readonly Unheard[] => {
  if (!wanted.has(event.type) || event.livemode !== ports.livemode) return [];
  const observed = observeEvent(event);
  if (observed.ok) return [{ event, ...observed.value, misshapen: undefined }];
  if (observed.error.kind === "no-payment") return [];
  const { intentId, detail } = observed.error;
  return [{ event, intentId, observation: undefined, misshapen: `not readable by this version: ${detail}` }];
};

const rowOf = ({ event, misshapen }: Unheard, paymentId: string): Write =>
  eventWrite(event, {
    state: misshapen === undefined ? "applied" : "parked",
    attempts: 0,
    paymentId,
    ...(misshapen !== undefined && { error: misshapen }),
  });

const tell = (group: Group, repair: Repair, { report }: Run): void => {
  for (const { event, intentId } of group) {
    report.found({
      what: "event",
      reference: event.id,
      said: null,
      is: { type: event.type, payment: intentId },
      repair,
    });
  }
};

/** Events of payments that are not ours are noted as rows, so that they are not met again. */
const ignore = (group: Group, why: string, { ports }: Run): Learnt<unknown> => {
  const writes = group.map(({ event }) => eventWrite(event, { state: "ignored", attempts: 0, error: why }));
  return patiently(() => askDataverse(ports.dataverse.transact(writes)), ports.pause);
};

/** They are pointers: the gateway is asked for the payment itself, and told of on its row and on theirs. */
const apply = async (group: Group, run: Run): Learnt<unknown> => {
  const { ledger, pause } = run.ports;
  const heard = {
    intentId: group[0]?.intentId ?? "",
    observations: group.flatMap(({ observation }) => observation ?? []),
    isUnreadable: true,
    journal: (paymentId: string) => group.map((one) => rowOf(one, paymentId)),
  };
  const applied = await patiently(() => ledger.apply(heard), pause);
  if (!applied.ok) {
    if (isPassing(applied.error)) return applied;
    tell(group, { kind: "cannot", why: wordsOf(applied.error) }, run);
    return ok(undefined);
  }
  const { value } = applied;
  if (value.kind === "ignored") return ignore(group, value.why, run);
  if (value.kind === "written") await followMoved(value.moved, run.ports);
  tell(group, value.kind === "written" ? { kind: "recovered" } : { kind: "cannot", why: value.why }, run);
  return ok(undefined);
};

/** Without asking for each: those whose payment has a row, or would get one. */
const foretell = async (groups: readonly Group[], run: Run): Learnt<undefined> => {
  const intents = groups.flatMap(([first]) => first?.intentId ?? []);
  const rows = await paymentRows(intents, run.ports);
  if (!rows.ok) return rows;
  for (const group of groups) {
    const isOurs = run.ports.track === "all" || rows.value.has(group[0]?.intentId ?? "");
    if (isOurs) tell(group, { kind: "would-recover" }, run);
  }
  return ok(undefined);
};

const recover = async (unheard: Group, run: Run): Learnt<undefined> => {
  const { set, columns } = tables.gatewayEvent;
  const references = unheard.map(({ event }) => event.id);
  const known = await rowsBy({ set, key: columns.eventid, references, select: [columns.state] }, run.ports);
  if (!known.ok) return known;
  const fresh = unheard.filter(({ event }) => !known.value.has(event.id));
  const groups = groupBy(fresh, ({ intentId }) => intentId);
  return run.isDry ? foretell(groups, run) : forEach(groups, (group) => apply(group, run), run.pulse);
};

/** Events that the gateway could not deliver and that have no row. */
export const eventsPhase: Phase = {
  name: "events",
  page: async (run, after) => {
    const page = await readPage(run.ports.history.undeliveredEvents, run, after);
    if (!page.ok) return page;
    const { items, next } = page.value;
    const recovered = await recover(
      items.flatMap((event) => hear(event, run)),
      run,
    );
    if (!recovered.ok) return recovered;
    return ok({ next, share: next === undefined ? 1 : shareOf(run, items.at(-1)?.created) });
  },
};
