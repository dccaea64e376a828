import type { GatewayIntent } from "../../core/gateway-objects.ts";
import type { PaymentFacts } from "../../core/projection.ts";
import type { Result } from "../../core/result.ts";
import type { DataverseFault, Row, Versioned } from "./dataverse.ts";
import type { GatewayFault } from "./gateway.ts";

export type LedgerFault =
  | { readonly kind: "dataverse"; readonly fault: DataverseFault }
  | { readonly kind: "gateway"; readonly fault: GatewayFault }
  /** Lost the race for the row's version too often: try again later. */
  | { readonly kind: "contended" };

/** A payment as it was just written (or found to be true already). */
export interface Settled {
  readonly facts: PaymentFacts;
  readonly intent: GatewayIntent;
  readonly payment: Versioned;
}

/** The one place that writes what the gateway says onto Payment, Refund and Dispute rows. */
export interface Ledger {
  /**
   * In doubt, after a touch, after a replayed answer: takes the row's etag, GETs the truth, writes it with If-Match, repeats on 412.
   * `base`: the row, when the caller has just read it. `also`: columns that the caller wants written with it.
   */
  refetch(
    payment: { readonly id: string; readonly intentId: string; readonly base?: Versioned | undefined },
    also?: Row,
  ): Promise<Result<Settled, LedgerFault>>;
  /** A fresh (never a replayed) answer to our own call: written under the etag that was read before the call, else refetched. */
  record(
    payment: { readonly id: string; readonly etag: string },
    intent: GatewayIntent,
    also?: Row,
  ): Promise<Result<Settled, LedgerFault>>;
}
