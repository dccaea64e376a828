import type Stripe from "stripe";

/** An object as it was at the moment of an event. */
export interface Snapshot {
  readonly id: string;
  readonly object: string;
}

/** Stripe's event, for any of the types that the sandbox sends. */
export interface StoredEvent {
  readonly id: string;
  readonly object: "event";
  readonly api_version: string;
  readonly created: number;
  readonly data: {
    readonly object: Snapshot;
    readonly previous_attributes?: Readonly<Record<string, unknown>>;
  };
  readonly livemode: false;
  readonly pending_webhooks: number;
  readonly request: Stripe.Event.Request;
  readonly type: Stripe.Event.Type;
}
