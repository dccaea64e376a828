/** @jest-environment node */
import { ok } from "../../../core/result.ts";
import { seal } from "../../../core/sealing.ts";
import { saying } from "./support/answers.ts";
import { aDescription } from "./support/fake-host.ts";
import { createBench } from "./support/desk.ts";
import { settle } from "./support/settle.ts";

describe("when the browser brings back a page that slept", () => {
  it("asks how a payment ended that was under way, and pays nothing again", async () => {
    const bench = createBench();
    bench.frames.script.takeBankStep = () => new Promise(() => undefined); // the payer was taken to the bank's page
    const session = await bench.open();
    bench.host.script.looks = [
      async (asked) => {
        const reply = await seal(
          bench.host.handed[0]?.replyKey ?? "",
          JSON.stringify({ clientSecret: "pi_1_secret_2" }),
        );
        return saying({ state: "requires_action", reply })(asked);
      },
    ];
    session.pay();
    await bench.reach("needs-bank");
    const attempt = bench.host.handed[0]?.attempt ?? "";
    bench.host.script.standing = { kind: "unfinished", answer: { attempt, state: "working" } };
    bench.host.script.looks = [saying({ state: "succeeded" })];
    session.wake();
    await bench.reach("paid");
    expect(bench.host.handed).toHaveLength(1);
  });

  it("reads the amount again and keeps what was typed", async () => {
    const bench = createBench();
    const session = await bench.open();
    bench.host.script.description = ok(aDescription({ amount: 25 }));
    session.wake();
    await settle();
    expect(bench.state.kind).toBe("ready");
    expect(bench.session.snapshot().form?.money.amount).toBe(2500);
    expect(bench.frames.opened).toHaveLength(1);
  });

  it("leaves a receipt alone", async () => {
    const bench = createBench();
    bench.host.script.standing = { kind: "paid", receipt: { standing: "paid" } };
    const session = await bench.open();
    session.wake();
    await settle();
    expect(bench.host.described).toBe(1);
  });
});
