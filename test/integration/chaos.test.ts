import { allFlows } from "../chaos/flows/all.ts";
import { mend } from "../chaos/mend.ts";
import { runBatch } from "../chaos/run-batch.ts";
import { openStage, type Stage } from "../chaos/stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close(), 30_000);

it("leaves every row true after crashes, faults, lost, repeated and shuffled webhooks, and a reconciliation", async () => {
  const numbers = Array.from({ length: 24 }, (_one, number) => number);
  const batch = { seed: 1, batch: 0, numbers, flows: allFlows, width: 24, drops: true, isFair: false };
  const { bad, broken, kills, events } = await runBatch(batch, stage, mend);
  expect(broken).toEqual([]);
  expect(bad).toEqual([]);
  expect(kills).toBeGreaterThan(0);
  expect(events).toBeGreaterThan(100);
}, 240_000);
