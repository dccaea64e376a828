import type { Reason } from "./reasons.ts";
import type { PaymentStatus } from "./status.ts";

/**
 * What the gateway says of one payment, in the words of a Payment row. Amounts are integers of the intent's minor units
 * (fee and net: of the settlement currency's), times Unix seconds, null means "empty".
 */
export interface PaymentFacts {
  readonly status: PaymentStatus;
  /** `pi_…` */
  readonly gatewayReference: string;
  /** The latest charge, `ch_…` or `py_…`. */
  readonly chargeReference: string | null;
  readonly amount: number;
  /** ISO 4217, lower case. */
  readonly currency: string;
  readonly livemode: boolean;
  /** The gateway's code for the present state: decline code, else error code; cancellation reason; dispute reason. */
  readonly reasonCode: string | null;
  readonly errorCode: string | null;
  readonly adviceCode: string | null;
  readonly reason: Reason | null;
  /** A sentence for staff, English. */
  readonly reasonMessage: string | null;
  /** `card`, `sepa_debit` … */
  readonly paymentMethodType: string | null;
  /** "Visa •••• 4242" */
  readonly paymentMethodLabel: string | null;
  readonly amountCaptured: number;
  readonly amountRefunded: number;
  readonly amountRefundPending: number;
  readonly amountDisputed: number;
  readonly fee: number | null;
  readonly net: number | null;
  readonly settlementCurrency: string | null;
  readonly paidOn: number | null;
  readonly receiptEmail: string | null;
  readonly receiptUrl: string | null;
  /** Flags come by events alone: undefined = not known here, leave the row as it is. */
  readonly underReview?: boolean;
  readonly fraudWarning?: boolean;
}
