import type {
  GatewayCharge,
  GatewayDispute,
  GatewayEvent,
  GatewayIntent,
  GatewayRefund,
} from "../../../core/gateway-objects.ts";
import { leanCharge, leanDispute, leanIntent, leanRefund } from "../../../core/lean-objects.ts";
import type { InboxItem } from "../../ports/inbox.ts";

type EventObject = GatewayEvent["data"]["object"];

/** What every event keeps. */
const headOf = ({ id, type, api_version, created, livemode }: GatewayEvent) => ({
  object: "event",
  ...{ id, type, api_version, created, livemode },
});

const leanOf = (object: EventObject): object => {
  const unchecked: unknown = object;
  switch (object.object) {
    case "payment_intent":
      return leanIntent(unchecked as GatewayIntent);
    case "charge":
      return leanCharge(unchecked as GatewayCharge);
    case "refund":
      return leanRefund(unchecked as GatewayRefund);
    case "dispute":
      return leanDispute(unchecked as GatewayDispute);
    default:
      return { object: object.object, id: object.id, payment_intent: object["payment_intent"] };
  }
};

/** An event with nothing but what the fold reads of it. What is misshapen stays as it is: no reader could use it anyway. */
export const shrink = (body: string): string => {
  const event = JSON.parse(body) as GatewayEvent; // verified at the door
  try {
    return JSON.stringify({ ...headOf(event), data: { object: leanOf(event.data.object) } });
  } catch {
    return body;
  }
};

/** That something happened, when, and to which payment: of no shape that can be read, so that the gateway is asked. */
export const pointTo = ({ body, lane }: InboxItem): string => {
  const event = JSON.parse(body) as GatewayEvent; // verified at the door
  const { object, id } = event.data.object;
  const pointer = { object, id, ...(lane !== event.id && object !== "payment_intent" && { payment_intent: lane }) };
  return JSON.stringify({ ...headOf(event), data: { object: pointer } });
};
