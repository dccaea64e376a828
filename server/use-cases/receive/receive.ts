import { unreachable } from "../../../core/result.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import type { Inbox } from "../../ports/inbox.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { readExecutionContext } from "./execution-context.ts";
import { itemOfMessage } from "./item-of-message.ts";

export interface ReceivePorts {
  readonly inbox: Inbox;
  readonly dataverse: Pick<Dataverse, "organizationId">;
  readonly clock: Clock;
  readonly log: Log;
}

/** received: on disk, or nothing to be done. The rest becomes a status code and changes nothing. */
export type Received =
  | { readonly kind: "received" }
  | { readonly kind: "malformed"; readonly detail: string }
  | { readonly kind: "foreign-organization" }
  | { readonly kind: "unavailable" };

/** Takes what a Dataverse step posts: stores it durably and no more, since the transaction behind it is still open. */
export const receiveFromDataverse = async (body: unknown, ports: ReceivePorts): Promise<Received> => {
  const message = readExecutionContext(body);
  if (!message.ok) return { kind: "malformed", detail: message.error };
  const item = itemOfMessage(message.value, ports.clock());
  if (!item.ok) return { kind: "malformed", detail: item.error };
  const organization = await ports.dataverse.organizationId();
  if (!organization.ok) return { kind: "unavailable" };
  if (message.value.organizationId !== organization.value) return { kind: "foreign-organization" };
  if (!item.value) return { kind: "received" };
  const stored = await ports.inbox.store(item.value);
  return stored.ok ? { kind: "received" } : { kind: "unavailable" };
};

export const statusOfReceived = (received: Received): 200 | 400 | 401 | 503 => {
  switch (received.kind) {
    case "received":
      return 200;
    case "malformed":
      return 400;
    case "foreign-organization":
      return 401;
    case "unavailable":
      return 503;
    default:
      return unreachable(received);
  }
};
