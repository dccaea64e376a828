import { fold } from "../../../core/fold.ts";
import type { LedgerState } from "../../../core/fold.ts";
import { latestStamp } from "../../../core/fold/observation.ts";
import type { Observation } from "../../../core/fold/observation.ts";
import { tables } from "../../../core/generated/tables.ts";
import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { leanTruth } from "../../../core/lean-objects.ts";
import { project } from "../../../core/projection.ts";
import type { PaymentFacts } from "../../../core/projection.ts";
import { err, ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import type { Row, Versioned } from "../../ports/dataverse.ts";
import type { GatewayAnswer } from "../../ports/gateway.ts";
import type { LedgerFault, Settled } from "../../ports/ledger.ts";
import type { Book } from "./book.ts";
import { type Journal, writePayment } from "./write-payment.ts";

/** More rounds than this against the same rivals: somebody is looping, let time pass. */
const rounds = 6;

export interface Doubtful {
  /** GUID of the Payment row. */
  readonly id: string;
  readonly intentId: string;
  /** The row at a version that was taken before now; else what is remembered, else it is read. */
  readonly base?: Versioned | undefined;
  readonly also?: Row | undefined;
  readonly journal?: Journal | undefined;
}

/** Everything seen before the read began is older than the read. */
const observationOf = (id: string, truth: GatewayTruth, before: LedgerState): Observation => ({
  kind: "truth",
  id,
  covers: [...before.covered, ...Object.keys(before.live)],
  since: latestStamp(Object.values(before.live)),
  truth: leanTruth(truth),
});

/** Learns a fresh read. It is the truth, whatever the fold makes of the events around it; only flags come by events alone. */
export const learnTruth = (truth: GatewayTruth, book: Book): PaymentFacts => {
  const { memory, newId } = book;
  const before = memory.recall(truth.intent.id).state;
  const { state, reading } = fold(before, observationOf(`truth:${newId()}`, truth, before));
  memory.keep(truth.intent.id, { state });
  return { ...project(truth), ...reading.view?.flags };
};

/** An inquiry need not show on the charge: an event that spoke of it must be enough to look. */
export const askTruth = (intentId: string, { memory, ports }: Book): GatewayAnswer<GatewayTruth> => {
  const live = Object.values(memory.recall(intentId).state.live);
  const isDisputed = live.some((one) => one.kind === "event" && one.object.object === "dispute");
  return ports.gateway.retrieveTruth(intentId, { isDisputed });
};

const baseOf = async (doubtful: Doubtful, book: Book): Promise<Result<Versioned, LedgerFault>> => {
  const known = doubtful.base ?? book.memory.recall(doubtful.intentId).payment;
  if (known) return ok(known);
  const read = await book.ports.dataverse.retrieve({ set: tables.payment.set, id: doubtful.id });
  return read.ok ? read : err({ kind: "dataverse", fault: read.error });
};

/** Takes the row's version, GETs the truth, writes it under that version; again when somebody else was faster. */
export const settle = async (doubtful: Doubtful, book: Book): Promise<Result<Settled, LedgerFault>> => {
  const { intentId, also, journal } = doubtful;
  let next = doubtful;
  for (let round = 0; round < rounds; round += 1) {
    const base = await baseOf(next, book);
    if (!base.ok) return base;
    book.count("refetch");
    const truth = await askTruth(intentId, book);
    if (!truth.ok) return err({ kind: "gateway", fault: truth.error });
    const facts = learnTruth(truth.value, book);
    const written = await writePayment(
      { id: doubtful.id, intentId, base: base.value, facts, also, truth: truth.value, journal },
      book,
    );
    if (written.ok) return ok({ facts, intent: truth.value.intent, payment: written.value });
    if (written.error.kind !== "version-differs") return err({ kind: "dataverse", fault: written.error });
    next = { ...doubtful, base: undefined };
  }
  return err({ kind: "contended" });
};
