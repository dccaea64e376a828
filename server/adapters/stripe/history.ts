import type Stripe from "stripe";
import type { GatewayDispute, GatewayEvent, GatewayIntent, GatewayRefund } from "../../../core/gateway-objects.ts";
import type { GatewayHistory, HistoryPage, Stretch } from "../../ports/gateway-history.ts";
import { createAttempts } from "./attempt.ts";

interface Listed {
  readonly data: readonly { readonly id: string }[];
  readonly has_more: boolean;
}

const pageOf = <Item>({ data, has_more: more }: Listed): HistoryPage<Item> => ({
  items: data as unknown as readonly Item[],
  next: more ? data.at(-1)?.id : undefined,
});

const within = ({ since, after }: Stretch) => ({
  limit: 100,
  created: { gte: since },
  ...(after === undefined ? {} : { starting_after: after }),
});

/** Stripe's lists behind our port: one request a page, so that whoever reads may stop anywhere. */
export const createHistory = (stripe: Stripe): GatewayHistory => listsOf(stripe, createAttempts());

const listsOf = (stripe: Stripe, attempt: ReturnType<typeof createAttempts>): GatewayHistory => ({
  undeliveredEvents: (stretch) =>
    attempt(async () =>
      pageOf<GatewayEvent>(await stripe.events.list({ ...within(stretch), delivery_success: false })),
    ),
  intents: (stretch) =>
    attempt(async () =>
      pageOf<GatewayIntent>(
        await stripe.paymentIntents.list({
          ...within(stretch),
          expand: ["data.latest_charge.balance_transaction"],
        }),
      ),
    ),
  refunds: (stretch) => attempt(async () => pageOf<GatewayRefund>(await stripe.refunds.list(within(stretch)))),
  disputes: (stretch) => attempt(async () => pageOf<GatewayDispute>(await stripe.disputes.list(within(stretch)))),
});
