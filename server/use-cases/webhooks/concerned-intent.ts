import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { idOf } from "../../../core/reference.ts";

/** The intent that an event speaks of: itself, or what its charge, refund or dispute belongs to. */
export const concernedIntent = ({ data: { object } }: GatewayEvent): string | undefined => {
  if (object.object === "payment_intent") return object.id;
  const reference = object["payment_intent"];
  const id = idOf(reference as Parameters<typeof idOf>[0]);
  return id ?? undefined;
};
