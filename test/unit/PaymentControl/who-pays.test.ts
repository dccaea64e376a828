/** @jest-environment node */
import { ok } from "../../../core/result.ts";
import { aDescription } from "./support/fake-host.ts";
import { createBench } from "./support/desk.ts";
import { someInputs } from "./support/inputs.ts";
import { until } from "./support/settle.ts";

describe("who pays", () => {
  it("is told to the fields as the host knows it", async () => {
    const bench = createBench();
    bench.host.script.payer = { billing: { name: "Nancy Davolio" } };
    await bench.open();
    expect(bench.frames.current.request.payer.billing).toEqual({ name: "Nancy Davolio" });
    expect(bench.clock.pending()).toBe(0);
  });

  it("is waited for two seconds at most: then the row's own word must do", async () => {
    const bench = createBench();
    bench.host.script.description = ok(aDescription({ billing: { email: "row@example.com" } }));
    bench.host.script.payer = new Promise(() => undefined);
    await bench.open();
    expect(bench.state.kind).toBe("loading");
    expect(bench.clock.waits).toEqual([2_000]);
    await bench.reach("ready");
    expect(bench.frames.current.request.payer.billing).toEqual({ email: "row@example.com" });
  });
});

it("what was filled in for one payer is gone when another record is opened", async () => {
  const bench = createBench();
  bench.host.script.payer = { billing: { email: "one@example.com" } };
  const session = await bench.open();
  bench.host.script.payer = { billing: { email: "two@example.com" } };
  session.receive(someInputs({ record: "99999999-9999-4999-8999-999999999999" }));
  await until(() => bench.frames.opened.length === 2);
  expect(bench.frames.current.request.payer.billing.email).toBe("two@example.com");
});
