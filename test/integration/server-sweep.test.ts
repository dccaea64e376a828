import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../server/adapters/store/sqlite-store.ts";
import type { Store } from "../../server/ports/inbox.ts";
import { handleTouch } from "../../server/use-cases/pay/handle-attempt.ts";
import { sweepLeftOpen } from "../../server/use-cases/pay/sweep-left-open.ts";
import { sweepUnseen } from "../../server/use-cases/pay/sweep.ts";
import { createPayBench, type PayBench } from "./support/pay-bench.ts";
import { payerOf } from "./support/payer.ts";
import { rowsIn } from "./support/rows.ts";

let bench: PayBench;
let inbox: Store;
let folder: string;

beforeAll(async () => {
  bench = await createPayBench();
  folder = mkdtempSync(join(tmpdir(), "counterfoil-sweep-"));
  const opened = openStore({ folder });
  if (!opened.ok) throw new Error(opened.error.detail);
  inbox = opened.value;
}, 120_000);
afterAll(async () => {
  await inbox.close();
  rmSync(folder, { recursive: true, force: true });
  await bench.close();
}, 30_000);

const sweep = (laterMs: number) => sweepUnseen({ ...bench.server(), inbox, clock: () => Date.now() + laterMs });

it("takes up an attempt whose webhook never came, once, and a second time only if the first left it unanswered", async () => {
  const order = await rowsIn(bench.sandbox).order(70);
  const { attempt } = await payerOf(bench.sandbox).press(order, { amount: 70 });
  expect(await sweep(0)).toBe(0);
  expect(await sweep(60_000)).toBe(1);
  expect(await sweep(120_000)).toBe(0);
  const [claim] = await inbox.claim(10, Date.now() + 120_000);
  const item = claim?.items[0];
  expect(item).toMatchObject({ id: `attempt:${attempt}`, lane: `sample_order:${order}` });
  if (item) await inbox.finish([{ item, handled: { kind: "done" } }], Date.now());
  expect(await sweep(180_000)).toBe(1);
  const [second] = await inbox.claim(10, Date.now() + 240_000);
  expect(second?.items).toMatchObject([{ id: expect.stringMatching(`^swept:${attempt}:`) }]);
}, 30_000);

it("touches an attempt that was left at the bank when another press has paid, once, and its row then says so", async () => {
  const { press } = payerOf(bench.sandbox);
  const order = await rowsIn(bench.sandbox).order(71);
  const abandoned = await press(order, { amount: 71, card: "4000002760003184" });
  await bench.finish(abandoned.attempt, order, bench.server());
  const sweepLeft = (laterMs: number) => sweepLeftOpen({ ...bench.server(), inbox, clock: () => Date.now() + laterMs });
  expect(await sweepLeft(60_000)).toBe(0);
  await bench.finish((await press(order, { amount: 71 })).attempt, order, bench.server());
  expect(await sweepLeft(0)).toBe(0);
  expect(await sweepLeft(60_000)).toBe(1);
  expect(await sweepLeft(60_000)).toBe(0);
  const claims = await inbox.claim(10, Date.now() + 120_000);
  const item = claims.find(({ kind }) => kind === "touch")?.items[0];
  if (item) await handleTouch(bench.server())(item);
  expect(await abandoned.when("succeeded")).toMatchObject({ cfl_reply: null });
}, 30_000);
