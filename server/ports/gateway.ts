import type { GatewayEvent, GatewayIntent, GatewayRefund, GatewayTruth } from "../../core/gateway-objects.ts";
import type { Result } from "../../core/result.ts";

export type GatewayFault =
  /** HTTP 402: the intent as it was after the decline; replayed: Stripe repeated an earlier answer. */
  | { readonly kind: "declined"; readonly intent: GatewayIntent; readonly replayed: boolean }
  /** The payment is in a state that does not allow the call (`payment_intent_unexpected_state`, charge already refunded, disputed …). */
  | { readonly kind: "unexpected-state"; readonly code: string; readonly message: string }
  | { readonly kind: "not-found"; readonly message: string }
  /** Refused for good: an amount too small, a bad parameter, a key of the wrong mode. */
  | { readonly kind: "refused"; readonly code: string; readonly message: string; readonly param?: string }
  /** Rate-limited, or locked by another call: nothing was done, try again later. */
  | { readonly kind: "busy"; readonly retryAfterMs?: number }
  /** No answer, or a 5xx: it may have happened. GET before doing anything else. */
  | { readonly kind: "doubtful"; readonly detail: string };

export type GatewayAnswer<Value> = Promise<Result<Value, GatewayFault>>;

/** An answer to a write. Replayed: Stripe repeated an earlier answer, which may be out of date. */
export interface Written<Value> {
  readonly object: Value;
  readonly replayed: boolean;
}

export interface NewIntent {
  readonly amount: number;
  readonly currency: string;
  readonly captureMethod?: string;
  readonly setupFutureUsage?: string;
  readonly paymentMethodConfiguration?: string;
  readonly customer?: string;
  readonly description?: string;
  readonly receiptEmail?: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface NewRefund {
  readonly paymentIntent: string;
  /** Minor units; all that is left when absent: Stripe alone knows at the moment of the call. */
  readonly amount?: number;
  readonly reason?: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface Capture {
  /** Minor units; all that is authorised when absent. What is not captured is given free. */
  readonly amount?: number;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface Confirmation {
  readonly confirmationToken: string;
  readonly returnUrl: string;
  /** The card was told on the telephone: its bank does not ask to see the payer. The account must be allowed to. */
  readonly telephone?: true;
}

export interface ConfirmationTokenFacts {
  readonly id: string;
  readonly livemode: boolean;
  /** Unix seconds. */
  readonly expiresAt: number | null;
  /** The intent it was spent on. */
  readonly paymentIntent: string | null;
  readonly attempt: string | undefined;
  /** `card`, `ideal` …; what whoever pressed Pay has chosen. */
  readonly methodType: string | undefined;
}

/** What the use cases ask of Stripe. Writes carry an idempotency key that was stored before use. */
export interface Gateway {
  createIntent(order: NewIntent, idempotencyKey: string): GatewayAnswer<Written<GatewayIntent>>;
  /** Answers with latest_charge and its payment method expanded. */
  confirmIntent(id: string, confirmation: Confirmation, idempotencyKey: string): GatewayAnswer<Written<GatewayIntent>>;
  cancelIntent(id: string, reason: string, idempotencyKey: string): GatewayAnswer<Written<GatewayIntent>>;
  captureIntent(id: string, capture: Capture, idempotencyKey: string): GatewayAnswer<Written<GatewayIntent>>;
  createRefund(refund: NewRefund, idempotencyKey: string): GatewayAnswer<Written<GatewayRefund>>;
  /** An event as it was sent, for 30 days. */
  retrieveEvent(id: string): GatewayAnswer<GatewayEvent>;
  /** A fresh read, never a replay. All refunds and disputes, however many; an inquiry may show on no charge: whoever knows of one says so. */
  retrieveTruth(intentId: string, known?: { readonly isDisputed: boolean }): GatewayAnswer<GatewayTruth>;
  /** Charges of the intent that failed, 100 at most: whoever holds a client secret can make some without us. */
  countFailedCharges(intentId: string): GatewayAnswer<number>;
  retrieveConfirmationToken(id: string): GatewayAnswer<ConfirmationTokenFacts>;
  /** Reachability for the health page; livemode of the key. */
  ping(): GatewayAnswer<{ readonly livemode: boolean }>;
}

export interface WebhookVerifier {
  /** Checks the signature over the raw bytes, with any of the secrets, then parses. Never throws. */
  verify(body: Uint8Array, signature: string | undefined, nowMs: number): Result<GatewayEvent, WebhookFault>;
}

export type WebhookFault =
  | { readonly kind: "bad-signature" }
  | { readonly kind: "stale" }
  | { readonly kind: "future" }
  | { readonly kind: "malformed"; readonly detail: string }
  /** A thin event (`v2.core.event`): the endpoint must be set to snapshot payloads. */
  | { readonly kind: "thin" };
