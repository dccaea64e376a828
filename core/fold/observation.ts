import type { GatewayCharge, GatewayDispute, GatewayIntent, GatewayRefund, GatewayTruth } from "../gateway-objects.ts";

/** Fraud flags: they stand beside the status and come by events alone. */
export interface FlagSeen {
  readonly object: "review" | "warning";
  readonly id: string;
  /** Of a review: whether somebody must still look. Of a warning: always true. */
  readonly open: boolean;
}

export type SeenObject = GatewayIntent | GatewayCharge | GatewayRefund | GatewayDispute | FlagSeen;

/** Something we learnt of one payment. Ids make repetitions harmless. */
export type Observation =
  | {
      readonly kind: "event";
      /** `evt_…` */
      readonly id: string;
      /** `event.created`, Unix seconds: orders snapshots across different seconds only. */
      readonly at: number;
      /** The intent's very first snapshot (`payment_intent.created`). */
      readonly first: boolean;
      /** Rendered by another API version: its shapes cannot be trusted, only that something happened. */
      readonly foreign: boolean;
      readonly object: SeenObject;
    }
  | {
      /** A fresh answer to our own call: what the intent was when it answered. */
      readonly kind: "answer";
      readonly id: string;
      /** Which attempt of this payment it was; undefined when it was no confirm. */
      readonly ordinal: number | undefined;
      readonly intent: GatewayIntent;
      /** The latest charge, when it came expanded. */
      readonly charge: GatewayCharge | undefined;
    }
  | {
      /** A fresh read of everything. */
      readonly kind: "truth";
      readonly id: string;
      /** What had been observed before the read began: it is later than all of these. */
      readonly covers: readonly string[];
      /** The latest `at` among those. */
      readonly since: number | undefined;
      readonly truth: GatewayTruth;
    };

/** When the gateway last had news, as far as events tell: Unix seconds. */
export const latestStamp = (observations: readonly Observation[]): number | undefined => {
  const stamps = observations.flatMap((one) => {
    if (one.kind === "event") return [one.at];
    return one.kind === "truth" && one.since !== undefined ? [one.since] : [];
  });
  return stamps.length > 0 ? Math.max(...stamps) : undefined;
};
