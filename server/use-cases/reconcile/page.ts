import type { HistoryPage, Stretch } from "../../ports/gateway-history.ts";
import type { GatewayAnswer } from "../../ports/gateway.ts";
import type { LedgerFault } from "../../ports/ledger.ts";
import { askGateway, type Learnt, patiently } from "./patience.ts";
import type { Run } from "./run.ts";

/** The item that a stopped run remembered is gone. */
const isPlaceLost = (fault: LedgerFault): boolean =>
  fault.kind === "gateway" &&
  (fault.fault.kind === "not-found" || (fault.fault.kind === "refused" && fault.fault.param === "starting_after"));

/** A page of one of the gateway's lists; from the beginning again, when the place to go on from is not there any more. */
export const readPage = async <Item>(
  list: (stretch: Stretch) => GatewayAnswer<HistoryPage<Item>>,
  { ports, since }: Pick<Run, "ports" | "since">,
  after: string | undefined,
): Learnt<HistoryPage<Item>> => {
  const read = (place: string | undefined) => patiently(() => askGateway(list({ since, after: place })), ports.pause);
  const page = await read(after);
  return page.ok || after === undefined || !isPlaceLost(page.error) ? page : read(undefined);
};
