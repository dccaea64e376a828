import type { PaymentStatus } from "../../core/status.ts";
import type { Reason } from "../../core/reasons.ts";

/** How a payment stands, in domain words: what the banner speaks about. */
export interface PaymentStanding {
  readonly status: PaymentStatus;
  /** Empty when nothing is wrong. */
  readonly reason: Reason | undefined;
  /** The gateway's own code for the present state, such as `insufficient_funds`. */
  readonly reasonCode: string | undefined;
  /** Amounts as Dataverse formats them for this user, with their currency. */
  readonly amount: string | undefined;
  readonly refunded: string | undefined;
  readonly disputed: string | undefined;
  readonly underReview: boolean;
  readonly fraudWarning: boolean;
}

/** Where the banner gets its facts. */
export interface PaymentReader {
  /** The row as it is now, whatever columns the form carries. Rejects when the row cannot be read. */
  read(paymentId: string): Promise<PaymentStanding>;
}
