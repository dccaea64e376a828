import type { InboxHandler } from "../ports/inbox.ts";
import { handleAction } from "../use-cases/operate/handle-action.ts";
import { handleRefund } from "../use-cases/operate/handle-refund.ts";
import { handleReplay } from "../use-cases/operate/handle-replay.ts";
import type { OperatePorts } from "../use-cases/operate/ports.ts";
import { oneByOne } from "../use-cases/one-by-one.ts";
import { attemptsFollow } from "../use-cases/pay/attempt-store.ts";
import { type Parts, payPorts } from "./parts.ts";

/** What the commands of staff are given; `applyEventsAgain` is the handler of events. */
const operatePorts = (parts: Parts, applyEventsAgain: InboxHandler): OperatePorts => {
  const ports = payPorts(parts);
  return {
    ...ports,
    guard: parts.guard,
    inbox: parts.store,
    applyEventsAgain,
    afterSettled: (settled) => attemptsFollow(settled, ports),
  };
};

/** Handlers of what staff and administrators ask for. */
export const operateHandlers = (
  parts: Parts,
  applyEventsAgain: InboxHandler,
): Readonly<Record<"refund" | "action" | "replay", InboxHandler>> => {
  const ports = operatePorts(parts, applyEventsAgain);
  return {
    refund: oneByOne(handleRefund(ports)),
    action: oneByOne(handleAction(ports)),
    replay: oneByOne(handleReplay(ports)),
  };
};
