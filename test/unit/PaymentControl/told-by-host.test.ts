/** @jest-environment node */
import { err } from "../../../core/result.ts";
import { createBench } from "./support/desk.ts";

const refusal = { kind: "refused", sentence: "It was not found.", reason: "rejected_row" } as const;
const why = { kind: "reason", reason: "rejected_row", sentence: "It was not found." };

it("gives the reason of a refusal to those who have words for it, as the form opens and after a press", async () => {
  const opening = createBench();
  opening.host.script.description = err(refusal);
  await opening.open();
  expect(opening.state).toEqual({ kind: "rejected", why });

  const pressing = createBench();
  pressing.host.script.handOver = () => refusal;
  (await pressing.open()).pay();
  expect(await pressing.reach("rejected")).toEqual({ kind: "rejected", why });
  expect(pressing.told).toMatchObject([{ kind: "failed", detail: { reason: "rejected_row" } }]);
});

it("keeps the sentence of a refusal that gives no reason", async () => {
  const bench = createBench();
  bench.host.script.description = err({ kind: "refused", sentence: "Not now." });
  await bench.open();
  expect(bench.state).toEqual({ kind: "rejected", why: { kind: "said", sentence: "Not now." } });
});
