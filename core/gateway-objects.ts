/**
 * The parts of Stripe's objects that decide what a Payment row says, with Stripe's own field names,
 * so that an object of the SDK or of an event is assignable as it is. Amounts are Stripe's minor units, times Unix seconds.
 */
export type IntentStatus =
  | "requires_payment_method"
  | "requires_confirmation"
  | "requires_action"
  | "processing"
  | "requires_capture"
  | "canceled"
  | "succeeded";

export interface GatewayError {
  readonly type?: string;
  readonly code?: string;
  readonly decline_code?: string;
  readonly advice_code?: string;
  readonly message?: string;
  readonly charge?: string;
  readonly payment_method?: { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;
}

export interface GatewayIntent {
  readonly object: "payment_intent";
  readonly id: string;
  readonly status: IntentStatus;
  readonly amount: number;
  readonly amount_capturable: number;
  readonly amount_received: number;
  readonly currency: string;
  readonly livemode: boolean;
  readonly created: number;
  readonly canceled_at: number | null;
  readonly cancellation_reason: string | null;
  readonly capture_method: string;
  readonly client_secret: string | null;
  readonly customer: string | { readonly id: string } | null;
  readonly description: string | null;
  readonly last_payment_error: GatewayError | null;
  readonly latest_charge: string | GatewayCharge | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly next_action: ({ readonly type: string } & Readonly<Record<string, unknown>>) | null;
  readonly payment_method: string | ({ readonly id: string } & Readonly<Record<string, unknown>>) | null;
  readonly receipt_email: string | null;
  /** Expanded in a read of everything. */
  readonly review?: string | GatewayReview | null;
}

/** Somebody must look at the payment, or has. */
export interface GatewayReview {
  readonly id: string;
  readonly open: boolean;
}

export interface GatewayCharge {
  readonly object: "charge";
  readonly id: string;
  readonly amount: number;
  readonly amount_captured: number;
  readonly amount_refunded: number;
  readonly balance_transaction: string | GatewayBalanceTransaction | null;
  readonly captured: boolean;
  readonly created: number;
  readonly currency: string;
  readonly disputed: boolean;
  readonly failure_code: string | null;
  readonly failure_message: string | null;
  readonly livemode: boolean;
  readonly outcome: { readonly type?: string; readonly reason?: string | null } | null;
  readonly paid: boolean;
  readonly payment_intent: string | { readonly id: string } | null;
  readonly payment_method: string | null;
  readonly payment_method_details: ({ readonly type: string } & Readonly<Record<string, unknown>>) | null;
  readonly receipt_url?: string | null;
  readonly refunded: boolean;
  readonly status: "succeeded" | "pending" | "failed";
}

export interface GatewayBalanceTransaction {
  readonly object: "balance_transaction";
  readonly id: string;
  readonly amount: number;
  readonly available_on: number;
  readonly created: number;
  readonly currency: string;
  readonly fee: number;
  readonly net: number;
}

export interface GatewayRefund {
  readonly object: "refund";
  readonly id: string;
  readonly amount: number;
  readonly charge: string | { readonly id: string } | null;
  readonly created: number;
  readonly currency: string;
  readonly failure_reason?: string;
  readonly metadata: Readonly<Record<string, string>> | null;
  readonly payment_intent: string | { readonly id: string } | null;
  readonly reason: string | null;
  readonly status: string | null;
}

export interface GatewayDispute {
  readonly object: "dispute";
  readonly id: string;
  readonly amount: number;
  readonly charge: string | { readonly id: string };
  readonly created: number;
  readonly currency: string;
  readonly evidence_details: { readonly due_by: number | null };
  readonly payment_intent: string | { readonly id: string } | null;
  readonly reason: string;
  readonly status: string;
}

/** Everything Stripe knows of one payment, as one moment shows it. Charges: at least the latest, balance transaction expanded where known. */
export interface GatewayTruth {
  readonly intent: GatewayIntent;
  readonly charges: readonly GatewayCharge[];
  readonly refunds: readonly GatewayRefund[];
  readonly disputes: readonly GatewayDispute[];
}

/** A webhook event (thin events never come this far). */
export interface GatewayEvent {
  readonly id: string;
  readonly type: string;
  readonly created: number;
  readonly livemode: boolean;
  readonly api_version: string | null;
  readonly data: {
    readonly object: { readonly object: string; readonly id?: string } & Readonly<Record<string, unknown>>;
  };
}
