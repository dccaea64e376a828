import type Stripe from "stripe";
import type { Chance } from "../chance.ts";

/** Share of events that come twice, and of those that come late. */
const twice = 0.4;
const late = 0.1;
const latestSeconds = 3;

/** When an event arrives: in any order with what happened in the same second, now and then some seconds late. */
const arrivalOf = ({ created }: Stripe.Event, chance: Chance): number =>
  created + chance.next() + (chance.happens(late) ? chance.next() * latestSeconds : 0);

/** Events in an order in which Stripe might have delivered them. */
export const disorder = (events: readonly Stripe.Event[], chance: Chance): readonly Stripe.Event[] =>
  events
    .flatMap((event) => (chance.happens(twice) ? [event, event] : [event]))
    .map((event) => ({ event, at: arrivalOf(event, chance) }))
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => event);
