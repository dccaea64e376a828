import type { Chance } from "../chance.ts";
import { elsewhere } from "./elsewhere.ts";
import type { Flow } from "./flow.ts";
import { disputes } from "./disputes.ts";
import { paying } from "./paying.ts";
import { radar } from "./radar.ts";
import { refunds } from "./refunds.ts";
import { staff } from "./staff.ts";

export const allFlows: readonly Flow[] = [...paying, ...elsewhere, ...refunds, ...disputes, ...radar, ...staff];

/** Those that need no server of ours: what the peer's engine can be compared by. */
export const flowsWithoutServer: readonly Flow[] = [...elsewhere, ...refunds, ...disputes, ...radar];

/** Drawn by weight. */
export const flowFor = (chance: Chance, flows: readonly Flow[]): Flow => {
  let draw = chance.next() * flows.reduce((sum, { weight }) => sum + weight, 0);
  const drawn = flows.find(({ weight }) => (draw -= weight) < 0) ?? flows.at(-1);
  if (drawn === undefined) throw new Error("There are no flows.");
  return drawn;
};
