/** @jest-environment node */
import { ok } from "../../../core/result.ts";
import { saying } from "./support/answers.ts";
import { aDescription } from "./support/fake-host.ts";
import { createBench } from "./support/desk.ts";
import type { Bench } from "./support/desk.ts";
import { someInputs } from "./support/inputs.ts";
import { settle } from "./support/settle.ts";

const another = "66666666-6666-4666-8666-666666666666";

const payButRowSays = async (bench: Bench, amount: number): Promise<void> => {
  const session = await bench.open();
  bench.host.script.description = ok(aDescription({ amount }));
  bench.host.script.looks = [saying({ state: "rejected", reason: "rejected_amount_changed" })];
  session.pay();
  await bench.reach("declined");
};

describe("when somebody changes the row's amount before the press", () => {
  it.each([
    ["a form", true],
    ["a portal page", false],
  ])(
    "says so on %s, shows the new amount in the same fields, and takes the next press for it",
    async (_on, hasForm) => {
      const bench = createBench();
      bench.host.script.hasForm = hasForm;
      await payButRowSays(bench, 25);
      expect(bench.state).toMatchObject({ why: { reason: "rejected_amount_changed" } });
      expect(bench.session.snapshot().form?.money).toEqual({ amount: 2500, currency: "eur" });
      expect(bench.frames.opened).toHaveLength(1);
      expect(bench.frames.current.calls).toContain("reprice 2500 eur");
      bench.session.receive(someInputs({ dark: true }));
      bench.host.script.looks = [saying({ state: "succeeded" })];
      bench.session.pay();
      await bench.reach("paid");
      expect(bench.host.handed.map(({ amount }) => amount)).toEqual([20, 25]);
    },
  );

  it("leaves the refusal standing where nothing can be paid any more", async () => {
    const bench = createBench();
    const session = await bench.open();
    bench.host.script.description = ok(aDescription({ amount: 0 }));
    bench.host.script.looks = [saying({ state: "rejected", reason: "rejected_amount_changed" })];
    session.pay();
    await bench.reach("rejected");
    expect(bench.state).toMatchObject({ why: { reason: "rejected_amount_changed" } });
  });

  it("asks to save when the next record's form says by chance what this one's said", async () => {
    const bench = createBench();
    await payButRowSays(bench, 25);
    bench.session.receive(someInputs({ record: another }));
    await settle();
    expect(bench.state.kind).toBe("unsaved-change");
  });

  it("still asks to save when the form's own amount is changed afterwards", async () => {
    const bench = createBench();
    await payButRowSays(bench, 25);
    bench.session.receive(someInputs({ amount: 30 }));
    expect(bench.state.kind).toBe("unsaved-change");
  });
});
