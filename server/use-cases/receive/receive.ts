import { tables } from "../../../core/generated/tables.ts";
import { unreachable } from "../../../core/result.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import type { Inbox } from "../../ports/inbox.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { readExecutionContext } from "./execution-context.ts";
import { attemptItem, touchItem } from "./inbox-items.ts";

export interface ReceivePorts {
  readonly inbox: Inbox;
  readonly dataverse: Pick<Dataverse, "organizationId">;
  readonly clock: Clock;
  readonly log: Log;
}

/** received: on disk. The rest becomes a status code and changes nothing. */
export type Received =
  | { readonly kind: "received" }
  | { readonly kind: "malformed"; readonly detail: string }
  | { readonly kind: "foreign-organization" }
  | { readonly kind: "unavailable" };

/** Takes what a Dataverse step posts: stores it durably and no more, since the transaction behind it is still open. */
export const receiveFromDataverse = async (body: unknown, ports: ReceivePorts): Promise<Received> => {
  const message = readExecutionContext(body);
  if (!message.ok) return { kind: "malformed", detail: message.error };
  const organization = await ports.dataverse.organizationId();
  if (!organization.ok) return { kind: "unavailable" };
  const { attempt, organizationId, stamp } = message.value;
  if (organizationId !== organization.value) return { kind: "foreign-organization" };
  const source = message.value.source ?? { table: tables.paymentAttempt.name, id: attempt };
  const stored = await ports.inbox.store(
    message.value.message === "Create"
      ? attemptItem({ attempt }, source, ports.clock())
      : touchItem(attempt, stamp || String(ports.clock()), ports.clock()),
  );
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
