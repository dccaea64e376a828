import type { GatewayDispute } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import { leanDispute } from "../../../core/lean-objects.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { project } from "../../../core/projection.ts";
import { err, ok } from "../../../core/result.ts";
import type { Row, Versioned } from "../../ports/dataverse.ts";
import type { LedgerFault } from "../../ports/ledger.ts";
import { differences, paymentColumns } from "../ledger/columns.ts";
import type { Finding, Repair } from "./finding.ts";
import { follow, followMoved } from "./follow.ts";
import { askGateway, isPassing, type Learnt, patiently, wordsOf } from "./patience.ts";
import { numberOf } from "./rows.ts";
import type { Run } from "./run.ts";

const { columns } = tables.payment;

/** A payment that has a row, and something is not as it should be, or cannot be told from a page. */
export interface Suspect {
  readonly intentId: string;
  readonly row: Versioned;
  /** Disputes that its charge may not show: an inquiry is found only by those who know of it. */
  readonly disputes?: readonly GatewayDispute[];
}

/** They are told to the ledger as an event would tell them: as pointers. */
const tellOf = ({ intentId, disputes = [] }: Suspect, { ports }: Run): Learnt<unknown> => {
  const observations = disputes.map((dispute) => ({
    ...({ kind: "event", id: `reconcile:${dispute.id}`, at: dispute.created, first: false, foreign: false } as const),
    object: leanDispute(dispute),
  }));
  const heard = { intentId, observations, isUnreadable: true, journal: () => [] };
  return patiently(() => ports.ledger.apply(heard), ports.pause);
};

const read = async (intentId: string, { ports }: Run, isDisputed: boolean): Learnt<PaymentFacts> => {
  const truth = await patiently(() => askGateway(ports.gateway.retrieveTruth(intentId, { isDisputed })), ports.pause);
  return truth.ok ? ok(project(truth.value)) : truth;
};

const settle = async ({ intentId, row }: Suspect, { ports }: Run): Learnt<PaymentFacts> => {
  let base: Versioned | undefined = row;
  const settled = await patiently(() => {
    const asked = ports.ledger.refetch({ id: String(row.row[columns.id]), intentId, base });
    base = undefined;
    return asked;
  }, ports.pause);
  if (!settled.ok) return settled;
  await follow(row.row[columns.status], settled.value, ports);
  return ok(settled.value.facts);
};

const lookAgain = async (suspect: Suspect, run: Run): Learnt<PaymentFacts> => {
  const isDisputed = (suspect.disputes ?? []).length > 0;
  if (!run.isDry && !isDisputed) return settle(suspect, run);
  const told = run.isDry ? ok(undefined) : await tellOf(suspect, run);
  return told.ok ? read(suspect.intentId, run, isDisputed) : told;
};

/** What will not work by itself is told and passed over; what may is a reason to stop. */
const hopeless = (fault: LedgerFault, about: Omit<Finding, "repair">, run: Run): Awaited<Learnt<Repair>> => {
  if (isPassing(fault)) return err(fault);
  const repair: Repair = { kind: "cannot", why: wordsOf(fault) };
  run.report.found({ ...about, repair });
  return ok(repair);
};

/** Of the columns that differ: what the row said. */
const saidOf = (row: Row, wrong: Row): Row =>
  Object.fromEntries(Object.keys(wrong).map((column) => [column, row[column] ?? null]));

/** Asks about one payment and brings its rows to the truth through the ledger; a finding, when its row was wrong. Answers how it went. */
export const mend = async (suspect: Suspect, run: Run): Learnt<Repair> => {
  const { row } = suspect.row;
  const about = { what: "payment", reference: suspect.intentId, ...numberOf(row) } as const;
  const facts = await lookAgain(suspect, run);
  if (!facts.ok)
    return hopeless(facts.error, { ...about, said: { [columns.status]: row[columns.status] }, is: null }, run);
  const wrong = differences(row, paymentColumns(facts.value));
  const repair: Repair = { kind: run.isDry ? "would-correct" : "corrected" };
  if (Object.keys(wrong).length > 0) run.report.found({ ...about, said: saidOf(row, wrong), is: wrong, repair });
  return ok(repair);
};

/** A payment that should have a row and has none. */
export const make = async (intentId: string, run: Run): Learnt<Repair> => {
  const about = { what: "payment", reference: intentId, said: null, is: null } as const;
  const tell = (repair: Repair): Awaited<Learnt<Repair>> => {
    run.report.found({ ...about, repair });
    return ok(repair);
  };
  if (run.isDry) return tell({ kind: "would-create" });
  const { ledger, pause } = run.ports;
  const made = await patiently(() => ledger.bring(intentId), pause);
  if (!made.ok) return hopeless(made.error, about, run);
  const { value } = made;
  if (value.kind !== "written") return tell({ kind: "cannot", why: value.why });
  // A row that was there without its reference has moved.
  await followMoved(value.moved, run.ports);
  return tell({ kind: value.moved ? "corrected" : "created" });
};
