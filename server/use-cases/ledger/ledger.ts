import type { GatewayIntent, GatewayTruth } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import { project } from "../../../core/projection.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault, Row, Versioned } from "../../ports/dataverse.ts";
import type { Gateway } from "../../ports/gateway.ts";
import type { Ledger, LedgerFault, Settled } from "../../ports/ledger.ts";
import type { Log } from "../../ports/log.ts";
import { writeChildren } from "./children.ts";
import { differences, paymentColumns } from "./payment-columns.ts";

export interface LedgerPorts {
  readonly dataverse: Dataverse;
  readonly gateway: Gateway;
  readonly log: Log;
}

const { set } = tables.payment;
/** Lost races for the row's version before the caller must come back later. */
const mostRaces = 5;

const inDataverse = (fault: DataverseFault) => err({ kind: "dataverse" as const, fault });

/** Writes what differs, under the row's version. Nothing differs: nothing is written. */
const writeTruth = async (
  payment: Versioned,
  wanted: { readonly truth: GatewayTruth; readonly also: Row | undefined },
  dataverse: Dataverse,
): Promise<Result<Settled, LedgerFault>> => {
  const facts = project(wanted.truth);
  const values = differences(payment.row, { ...paymentColumns(facts), ...wanted.also });
  const address = { set, id: String(payment.row[tables.payment.columns.id]) };
  const unchanged = Object.keys(values).length === 0;
  const written = unchanged ? ok(payment) : await dataverse.update(address, values, { ifMatch: payment.etag });
  return written.ok ? ok({ facts, intent: wanted.truth.intent, payment: written.value }) : inDataverse(written.error);
};

const isRace = (fault: LedgerFault): boolean => fault.kind === "dataverse" && fault.fault.kind === "version-differs";

const chargesOf = ({ latest_charge: latest }: GatewayIntent): GatewayTruth["charges"] =>
  latest !== null && typeof latest === "object" ? [latest] : [];

/** An answer may name its charge only: then what it says of the charge is not known from it. */
const isWhole = ({ latest_charge: latest }: GatewayIntent): boolean => latest === null || typeof latest === "object";

/** The one place that writes what the gateway says. */
export const createLedger = ({ dataverse, gateway, log }: LedgerPorts): Ledger => {
  const attemptToWrite = async (
    target: { readonly id: string; readonly intentId: string },
    also: Row | undefined,
  ): Promise<Result<Settled, LedgerFault>> => {
    // The version first, then the truth: whoever writes in between makes us read again.
    const row = await dataverse.retrieve({ set, id: target.id });
    if (!row.ok) return inDataverse(row.error);
    const truth = await gateway.retrieveTruth(target.intentId);
    if (!truth.ok) return err({ kind: "gateway", fault: truth.error });
    const settled = await writeTruth(row.value, { truth: truth.value, also }, dataverse);
    if (!settled.ok) return settled;
    const children = await writeChildren(settled.value.payment, truth.value, dataverse);
    return children.ok ? settled : inDataverse(children.error);
  };
  const refetch: Ledger["refetch"] = async (target, also) => {
    for (let race = 0; race < mostRaces; race++) {
      const settled = await attemptToWrite(target, also);
      if (settled.ok || !isRace(settled.error)) return settled;
      log.info("row-changed-meanwhile", { payment: target.id, race });
    }
    return err({ kind: "contended" });
  };
  return {
    refetch,
    record: async ({ id, etag }, intent, also) => {
      if (!isWhole(intent)) return refetch({ id, intentId: intent.id }, also);
      const truth = { intent, charges: chargesOf(intent), refunds: [], disputes: [] };
      const facts = project(truth);
      const values = { ...paymentColumns(facts), ...also };
      const written = await dataverse.update({ set, id }, values, { ifMatch: etag });
      if (written.ok) return ok({ facts, intent, payment: written.value });
      const isDoubt = written.error.kind === "version-differs" || written.error.kind === "unavailable";
      return isDoubt ? refetch({ id, intentId: intent.id }, also) : inDataverse(written.error);
    },
  };
};
