import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Stoppable {
  stop(): Promise<unknown>;
}

/** What a benchmark needs while it runs, and what must not outlive it. */
export interface Stage {
  /** Gone afterwards. */
  readonly folder: string;
  /** Stopped at the end, the last first, however it comes. */
  own<Thing extends Stoppable>(thing: Thing): Thing;
}

export const onStage = async <Value>(play: (stage: Stage) => Promise<Value>): Promise<Value> => {
  const folder = mkdtempSync(join(tmpdir(), "counterfoil-bench-"));
  const owned: Stoppable[] = [];
  const own: Stage["own"] = (thing) => {
    owned.push(thing);
    return thing;
  };
  try {
    return await play({ folder, own });
  } finally {
    for (const thing of owned.reverse()) await thing.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
