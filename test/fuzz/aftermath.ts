import type { GatewayTruth } from "../../core/gateway-objects.ts";
import type { Handled, InboxItem } from "../../server/ports/inbox.ts";
import { handleGatewayEvents } from "../../server/use-cases/webhooks/handle-gateway-events.ts";
import { aCharge, anIntent } from "../fixtures/gateway-objects.ts";
import { createLedgerWorld } from "../fixtures/ledger-world.ts";
import { now } from "./signatures.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The gateway knows pi_1, and of everything else nothing. */
const truthOf = (intentId: string): GatewayTruth | undefined =>
  intentId === "pi_1"
    ? {
        intent: anIntent({ status: "succeeded", latest_charge: "ch_1" }),
        charges: [aCharge()],
        refunds: [],
        disputes: [],
      }
    : undefined;

/** The worker's side: what was accepted is folded and written. A handler that throws would be tried for hours. */
export const createAftermath = () => {
  let world = createLedgerWorld(truthOf);
  let handled = 0;
  const handle = (item: InboxItem): Promise<readonly Handled[]> =>
    handleGatewayEvents({
      dataverse: world.dataverse,
      ledger: world.ledger(),
      ...{ log: silent, clock: () => now * 1000, livemode: false },
      afterSettled: () => Promise.resolve(),
    })([{ ...item, tries: 1 }]);
  return {
    /** The fault, or nothing. */
    of: async (item: InboxItem): Promise<string | undefined> => {
      handled += 1;
      if (handled % 500 === 0) world = createLedgerWorld(truthOf);
      try {
        const [answer, ...others] = await handle(item);
        return answer && others.length === 0 ? undefined : "the handler gave no answer, or more than one";
      } catch (error) {
        return `the handler threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      }
    },
  };
};
