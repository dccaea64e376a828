import { err } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import type { DescribeFault, Description, HandOver, Look, PaymentHost, Standing } from "../dataverse/payment-host.ts";
import { inTime } from "./in-time.ts";
import type { Waiting } from "./in-time.ts";

/** A host that has said nothing for this long counts as out of reach, in milliseconds. */
export const patienceForHostMs = 20_000;

const lost: HandOver = { kind: "failed", rolledBack: false };
const unreachable: Look = { kind: "unreachable" };
const open: Standing = { kind: "open" };
const silent: Result<Description, DescribeFault> = err({ kind: "unreachable" });

/** `onLate`: what is due has become known after all, when it was out of reach for whoever asked. */
export type PatientWaiting = Waiting & { readonly onLate: () => void };

/**
 * The same host, for payers whom it must not keep waiting for ever: connections may neither carry nor break. While an
 * attempt is on its way, nobody may say that it is absent.
 */
export const patientHost = (host: PaymentHost, { signal, ports, onLate }: PatientWaiting): PaymentHost => {
  const onTheirWay = new Set<string>();
  const within = <Value>(ask: () => Promise<Value>, otherwise: Value): Promise<Value> =>
    inTime({ signal, ports, patienceMs: patienceForHostMs }, ask, otherwise);
  return {
    ...host,
    describe: async (source) => {
      const asked = host.describe(source);
      const described = await within(() => asked, silent);
      if (described === silent) void asked.then(({ ok }) => (ok && !signal.aborted ? onLate() : undefined));
      return described;
    },
    standing: (source, description) => within(() => host.standing(source, description), open),
    handOver: (request) => {
      onTheirWay.add(request.attempt);
      const handed = host.handOver(request).finally(() => onTheirWay.delete(request.attempt));
      return within(() => handed, lost);
    },
    look: async (attempt, wish) => {
      const look = await within(() => host.look(attempt, wish), unreachable);
      return look.kind === "absent" && onTheirWay.has(attempt) ? unreachable : look;
    },
  };
};
