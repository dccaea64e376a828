/** @jest-environment node */
import { saying } from "./support/answers.ts";
import { createBench } from "./support/desk.ts";
import { someInputs } from "./support/inputs.ts";
import { settle } from "./support/settle.ts";

describe("on a read-only form", () => {
  it("offers no payment and loads nothing of Stripe's", async () => {
    const bench = createBench();
    await bench.open({ isDisabled: true });
    expect(bench.state.kind).toBe("read-only");
    expect(bench.frames.opened).toHaveLength(0);
    expect(bench.frames.warmed).toEqual([]);
  });

  it("still shows the receipt of what was paid", async () => {
    const bench = createBench();
    bench.host.script.standing = { kind: "paid", receipt: { standing: "paid" } };
    await bench.open({ isDisabled: true });
    expect(bench.state.kind).toBe("paid");
  });

  it("takes the fields out of sight when it becomes so, and brings the same ones back", async () => {
    const bench = createBench();
    const session = await bench.open();
    session.receive(someInputs({ isDisabled: true }));
    expect(bench.state.kind).toBe("read-only");
    session.pay();
    session.receive(someInputs());
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.frames.opened).toHaveLength(1);
    expect(bench.host.handed).toHaveLength(0);
  });

  it("lets a payment that is under way come to its end", async () => {
    const bench = createBench();
    const session = await bench.open();
    bench.host.script.looks = [saying({ state: "succeeded" })];
    session.pay();
    session.receive(someInputs({ isDisabled: true }));
    await bench.reach("paid");
    expect(bench.state.kind).toBe("paid");
  });

  it("pays on portals, whose pages to pay on are read-only as a rule", async () => {
    const bench = createBench();
    bench.host.script.hasForm = false;
    await bench.open({ isDisabled: true });
    expect(bench.state.kind).toBe("ready");
  });
});
