import type { GatewayDispute, GatewayEvent, GatewayIntent, GatewayRefund } from "../../core/gateway-objects.ts";
import type { GatewayAnswer } from "./gateway.ts";

/** A page's place in a list that is read newest first. */
export interface Stretch {
  /** Unix seconds: nothing that was created before is listed. */
  readonly since: number;
  /** The last item of the page before. */
  readonly after: string | undefined;
}

export interface HistoryPage<Item> {
  /** Newest first, 100 at most. */
  readonly items: readonly Item[];
  /** What the next page comes after; undefined: this was the last. */
  readonly next: string | undefined;
}

/** What the gateway keeps of the past, page by page. */
export interface GatewayHistory {
  /** Events that not every endpoint has taken, of the last 30 days. */
  undeliveredEvents(stretch: Stretch): GatewayAnswer<HistoryPage<GatewayEvent>>;
  /** With the latest charge and its balance transaction expanded. */
  intents(stretch: Stretch): GatewayAnswer<HistoryPage<GatewayIntent>>;
  refunds(stretch: Stretch): GatewayAnswer<HistoryPage<GatewayRefund>>;
  disputes(stretch: Stretch): GatewayAnswer<HistoryPage<GatewayDispute>>;
}
