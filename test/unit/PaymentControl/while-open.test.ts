/** @jest-environment node */
import { ok } from "../../../core/result.ts";
import { aDescription } from "./support/fake-host.ts";
import { createBench } from "./support/desk.ts";
import { someInputs } from "./support/inputs.ts";
import { settle } from "./support/settle.ts";

describe("while the form is open", () => {
  it("takes the fields out of sight as soon as the amount is changed, and keeps them", async () => {
    const bench = createBench();
    await bench.open();
    bench.session.receive(someInputs({ amount: 25 }));
    expect(bench.state.kind).toBe("unsaved-change");
    expect(bench.session.snapshot().form?.frame).toBe(bench.frames.current);
  });

  it("shows them again with the new amount once it is saved, in the same frame", async () => {
    const bench = createBench();
    await bench.open();
    bench.session.receive(someInputs({ amount: 25 }));
    await settle();
    bench.host.script.description = ok(aDescription({ amount: 25 }));
    bench.session.receive(someInputs({ amount: 25 }));
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.frames.opened).toHaveLength(1);
    expect(bench.frames.current.calls).toContain("reprice 2500 eur");
    expect(bench.session.snapshot().form?.money).toEqual({ amount: 2500, currency: "eur" });
  });

  it("notices a save that the host did not tell of", async () => {
    const bench = createBench();
    await bench.open({ amount: 25 });
    bench.host.script.description = ok(aDescription({ amount: 25 }));
    await bench.reach("ready");
    expect(bench.frames.current.request.money.amount).toBe(2500);
  });

  it("a hundred updates that change nothing ask nobody and touch no frame", async () => {
    const bench = createBench();
    await bench.open();
    for (let update = 0; update < 100; update += 1) bench.session.receive(someInputs());
    await settle();
    expect(bench.host.described).toBe(1);
    expect(bench.frames.current.calls).toEqual(["mount"]);
  });

  it("restyles the fields when the host changes its theme or language", async () => {
    const bench = createBench();
    await bench.open();
    bench.session.receive(someInputs({ dark: true, locale: "de" }));
    expect(bench.frames.current.calls).toEqual(["mount", "restyle de dark"]);
  });

  it("keeps the frame for the next record of the same profile", async () => {
    const bench = createBench();
    await bench.open();
    bench.host.script.description = ok(aDescription({ amount: 30 }));
    bench.session.receive(someInputs({ record: "66666666-6666-4666-8666-666666666666", amount: 30 }));
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.frames.opened).toHaveLength(1);
  });

  it("shows the next record in the looks that came with it", async () => {
    const bench = createBench();
    await bench.open();
    bench.session.receive(someInputs({ record: "66666666-6666-4666-8666-666666666666", dark: true }));
    await settle();
    expect(bench.frames.current.calls).toEqual(["mount", "restyle en dark"]);
  });

  it("opens once a create form is saved and has a record", async () => {
    const bench = createBench();
    await bench.open({ record: undefined });
    bench.session.receive(someInputs());
    await settle();
    expect(bench.shown).toEqual(["save-first", "loading", "ready"]);
  });
});

it("asks the row no more than one time at once while a change waits to be saved, and hears the last word", async () => {
  const bench = createBench();
  await bench.open({ amount: 25 });
  const before = bench.host.described;
  for (let update = 0; update < 100; update += 1) bench.session.receive(someInputs({ amount: 25 }));
  await settle();
  expect(bench.host.described - before).toBe(2);
});
