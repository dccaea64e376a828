/** @jest-environment node */
import { seal } from "../../../core/sealing.ts";
import { answering, attempt } from "./support/answers.ts";
import { createBench } from "./support/desk.ts";

describe("after a reload", () => {
  it("shows a receipt at once when the row is paid, and never opens Stripe's fields", async () => {
    const bench = createBench();
    const receipt = { standing: "paid", reference: "pi_1" } as const;
    bench.host.script.standing = { kind: "paid", receipt };
    await bench.open();
    expect(bench.state).toEqual({ kind: "paid", receipt });
    expect(bench.frames.opened).toHaveLength(0);
  });

  it("has the reply sealed anew to a key of its own, and shows the bank's step again", async () => {
    const bench = createBench();
    bench.host.script.standing = {
      kind: "unfinished",
      answer: { attempt, state: "requires_action", reply: "to.another.key" },
    };
    let key = "";
    bench.host.script.looks = [
      async ({ wish }) => {
        key = wish.replyKey ?? key;
        const reply = await seal(key, JSON.stringify({ clientSecret: "pi_1_secret_2" }));
        return answering({ state: "requires_action", reply });
      },
      answering({ state: "succeeded", reference: "pi_1" }),
    ];
    await bench.open();
    await bench.reach("paid");
    expect(bench.frames.current.secrets).toEqual([{ clientSecret: "pi_1_secret_2", resuming: true }]);
    expect(bench.host.handed).toHaveLength(0);
    expect(bench.shown).toEqual(["loading", "checking", "needs-bank", "paying", "paid"]);
  });

  it("does not send anybody to another site unasked: the form opens for a new press", async () => {
    const bench = createBench();
    bench.frames.script.takeBankStep = () => Promise.resolve({ kind: "elsewhere" });
    bench.host.script.standing = { kind: "unfinished", answer: { attempt, state: "requires_action" } };
    bench.host.script.looks = [
      async ({ wish }) => {
        const reply = await seal(wish.replyKey ?? "", JSON.stringify({ clientSecret: "pi_1_secret_2" }));
        return answering({ state: "requires_action", reply });
      },
    ];
    await bench.open();
    await bench.reach("ready");
    expect(bench.state.kind).toBe("ready");
  });

  it("on return with another form's payment, still has the bank's step before it", async () => {
    const bench = createBench();
    bench.query = "?payment_intent=pi_9&payment_intent_client_secret=pi_9_secret_2";
    bench.host.script.standing = {
      kind: "unfinished",
      answer: { attempt, state: "requires_action", reference: "pi_1" },
    };
    bench.host.script.looks = [answering({ state: "succeeded", reference: "pi_1" })];
    await bench.open();
    await bench.reach("paid");
    expect(bench.host.asked[0]?.wish.replyKey).toMatch(/^[\w-]{80,}$/);
  });

  it("on return from a bank's own page, touches the attempt and shows no step again", async () => {
    const bench = createBench();
    bench.query = "?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_2";
    bench.host.script.standing = {
      kind: "unfinished",
      answer: { attempt, state: "requires_action", reference: "pi_1" },
      money: { amount: 2000, currency: "eur" },
    };
    bench.host.script.looks = [answering({ state: "succeeded", reference: "pi_1" })];
    await bench.open();
    await bench.reach("paid");
    expect(bench.host.asked[0]?.wish).toEqual({ touch: true });
    expect(bench.frames.opened[0]?.secrets).toEqual([]);
    expect(bench.state).toMatchObject({ receipt: { money: { amount: 2000 } } });
  });
});
