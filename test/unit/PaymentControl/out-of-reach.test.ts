/** @jest-environment node */
import { err } from "../../../core/result.ts";
import type { Hindrance } from "../../../PaymentControl/state/payment-state.ts";
import { watchHindrances } from "../../../PaymentControl/state/hindrance.ts";
import { createBench } from "./support/desk.ts";
import { someInputs } from "./support/inputs.ts";
import { settle } from "./support/settle.ts";

describe("when Stripe.js takes its time", () => {
  it("says so after twenty seconds, and shows the fields when they come after all", async () => {
    const bench = createBench();
    bench.frames.script.drawsAtOnce = false;
    await bench.open();
    bench.clock.expire();
    await settle();
    expect(bench.state).toEqual({ kind: "unavailable", cause: "slow" });
    bench.frames.current.request.onReady();
    expect(bench.state.kind).toBe("ready");
  });

  it("asks the page whether it knows better what is in the way", async () => {
    const bench = createBench();
    bench.frames.script.drawsAtOnce = false;
    bench.askCause = (seeming) => (seeming === "slow" ? "policy" : seeming);
    await bench.open();
    bench.clock.expire();
    await settle();
    expect(bench.state).toEqual({ kind: "unavailable", cause: "policy" });
  });

  it("waits for nothing any more once the fields are there", async () => {
    const bench = createBench();
    await bench.open();
    expect(bench.state.kind).toBe("ready");
    expect(bench.clock.pending()).toBe(0);
  });

  it("waits for nothing any more when the control goes away", async () => {
    const bench = createBench();
    bench.frames.script.drawsAtOnce = false;
    (await bench.open()).dispose();
    expect(bench.clock.pending()).toBe(0);
  });

  it("begins anew at Try again", async () => {
    const bench = createBench();
    bench.frames.script.drawsAtOnce = false;
    const session = await bench.open();
    bench.clock.expire();
    await settle();
    bench.frames.script.drawsAtOnce = true;
    session.tryAgain();
    await settle();
    bench.frames.current.request.onReady();
    expect(bench.state.kind).toBe("ready");
  });
});

it.each([
  ["did not load", { isThere: false }, "stripe"],
  ["could not draw", { drawsAtOnce: false }, "form"],
] as const)("asks the page for the more exact cause when Stripe %s", async (_what, spoilt, seeming) => {
  const causes: Hindrance[] = [];
  const bench = createBench();
  bench.askCause = (cause) => {
    causes.push(cause);
    return "policy";
  };
  Object.assign(bench.frames.script, spoilt);
  await bench.open();
  if (seeming === "form") bench.frames.current.request.onFailed();
  expect(bench.state).toEqual({ kind: "unavailable", cause: "policy" });
  expect(causes).toEqual([seeming]);
});

describe("what keeps the form away, as the page knows it", () => {
  const aPage = (onLine: boolean) => ({ document: new EventTarget(), navigator: { onLine } });

  const violate = (page: { document: EventTarget }, blockedURI: string): void =>
    void page.document.dispatchEvent(Object.assign(new Event("securitypolicyviolation"), { blockedURI }));

  it.each([
    ["https://js.stripe.com/endive/stripe.js", "policy"],
    ["https://m.stripe.network/inner.html", "policy"],
    ["https://js.stripe.com", "policy"],
    ["https://stripe.com.example/", "stripe"],
    ["inline", "stripe"],
  ])("is the page's policy when that forbade %s: %s", (address, cause) => {
    const page = aPage(true);
    const watch = watchHindrances(page);
    violate(page, address);
    expect(watch.causeOf("stripe")).toBe(cause);
  });

  it("is the missing connection when the browser is offline", () => {
    expect(watchHindrances(aPage(false)).causeOf("stripe")).toBe("offline");
  });

  it("listens no more when it is stopped", () => {
    const page = aPage(true);
    const watch = watchHindrances(page);
    watch.stop();
    violate(page, "https://js.stripe.com/endive/stripe.js");
    expect(watch.causeOf("slow")).toBe("slow");
  });
});

describe("when the payer is no longer signed in, or may not pay", () => {
  it("says so instead of a form, and opens after a new sign-in", async () => {
    const bench = createBench();
    const good = bench.host.script.description;
    bench.host.script.description = err({ kind: "denied" });
    const session = await bench.open();
    expect(bench.state).toEqual({ kind: "unavailable", cause: "denied" });
    bench.host.script.description = good;
    session.tryAgain();
    await settle();
    expect(bench.state.kind).toBe("ready");
  });

  it("says after a press that nothing was charged, keeps the entries, and asks nobody about the attempt", async () => {
    const bench = createBench();
    bench.host.script.handOver = () => ({ kind: "denied" });
    const session = await bench.open();
    session.pay();
    await bench.reach("declined");
    expect(bench.state).toEqual({ kind: "declined", why: { kind: "denied" } });
    expect(bench.frames.current.calls).not.toContain("close");
    expect(bench.host.asked).toEqual([]);
  });
});

it("draws late only what is still wanted: a form that was changed meanwhile asks to save", async () => {
  const bench = createBench();
  bench.frames.script.drawsAtOnce = false;
  const session = await bench.open();
  session.receive(someInputs({ amount: 25 }));
  bench.frames.current.request.onReady();
  expect(bench.state.kind).toBe("unsaved-change");
});
