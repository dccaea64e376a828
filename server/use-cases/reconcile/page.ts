import type { HistoryPage, Stretch } from "../../ports/gateway-history.ts";
import type { GatewayAnswer } from "../../ports/gateway.ts";
import type { LedgerFault } from "../../ports/ledger.ts";
import { askGateway, type Learnt, patiently } from "./patience.ts";
import type { Run } from "./run.ts";

/** The item that a stopped run remembered is gone. */
export const isPlaceLost = (fault: LedgerFault): boolean =>
  fault.kind === "gateway" &&
  (fault.fault.kind === "not-found" || (fault.fault.kind === "refused" && fault.fault.param === "starting_after"));

/** A page of one of the gateway's lists. */
export const readPage = <Item>(
  list: (stretch: Stretch) => GatewayAnswer<HistoryPage<Item>>,
  { ports, since }: Pick<Run, "ports" | "since">,
  after: string | undefined,
): Learnt<HistoryPage<Item>> => patiently(() => askGateway(list({ since, after })), ports.pause);
