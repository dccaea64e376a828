import { join } from "node:path";
import { paymentStatuses } from "../../core/status.ts";
import { payerOf } from "../integration/support/payer.ts";
import { rowsIn } from "../integration/support/rows.ts";
import { startSandboxProcess } from "../integration/support/sandbox-process.ts";
import { environmentIn } from "../integration/support/server-process.ts";
import type { Benchmark, Measurement, Say } from "./measurement.ts";
import { injectedMs, type Latency } from "./support/injected-time.ts";
import { quantile } from "./support/quantile.ts";
import { type Call, startRecordingProxy } from "./support/recording-proxy.ts";
import { startMeasuredServer } from "./support/server.ts";
import { onStage, type Stage } from "./support/stage.ts";
import { settled } from "./support/stats.ts";

const warmUp = 8;
const presses = Number(process.env["BENCH_PRESSES"] ?? 30);
const latency: Latency = { dataverse: 150, stripe: 300 };
const insufficientFunds = "4000000000009995";

/** One press of Pay, until the Payment row says Failed. */
interface Press {
  readonly totalMs: number;
  readonly injectedMs: number;
  /** Calls of the server that began before the row was written; the press itself is one more to Dataverse. */
  readonly calls: readonly Call[];
}

const saysFailed = ({ to, body }: Call): boolean =>
  to === "dataverse" && new RegExp(`"cfl_status":\\s*${paymentStatuses.failed}\\b`).test(body);

const openScene = async ({ own, folder }: Stage) => {
  const sandbox = own(await startSandboxProcess(["--no-server"]));
  const proxy = own(await startRecordingProxy(sandbox.origin));
  const env = {
    ...environmentIn(sandbox.output()),
    DATAVERSE_URL: proxy.origin,
    STRIPE_API_BASE: proxy.origin,
    COUNTERFOIL_TRACK: "own",
  };
  own(await startMeasuredServer(env, join(folder, "server.log")));
  const [payer, rows] = [payerOf(sandbox), rowsIn(sandbox)];

  /** The write that tells of the decline, once the server has it confirmed. */
  const written = async (from: number): Promise<Call> => {
    for (;;) {
      const found = proxy.calls.slice(from).find(saysFailed);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  const press = async (injected: Latency): Promise<Press> => {
    const order = await rows.order(20);
    const { send } = await payer.prepare(order, { amount: 20, card: insufficientFunds });
    await settled(sandbox);
    const from = proxy.calls.length;
    const begunAt = performance.now();
    await send();
    const { endedAt } = await written(from);
    const calls = proxy.calls.slice(from).filter((call) => call.endedAt <= endedAt);
    const waits = injectedMs([{ to: "dataverse", begunAt }, ...calls], injected);
    return { totalMs: endedAt - begunAt, injectedMs: waits, calls };
  };

  /** The same calls, one after the other, with nothing in between and the cheapest questions there are. */
  const bare = async ({ calls }: Press): Promise<number> => {
    const begunAt = performance.now();
    const waits: { to: Call["to"]; begunAt: number }[] = [];
    for (const to of ["dataverse" as const, ...calls.map((call) => call.to)]) {
      waits.push({ to, begunAt: performance.now() });
      const token = to === "dataverse" ? "sandbox-server" : "sk_test_sandbox";
      const path = to === "dataverse" ? "/api/data/v9.2/WhoAmI" : "/v1/balance";
      await fetch(`${proxy.origin}${path}`, { headers: { authorization: `Bearer ${token}` } }).then((answer) =>
        answer.text(),
      );
    }
    return performance.now() - begunAt - injectedMs(waits, latency);
  };

  const setLatency = ({ stripe, dataverse }: Latency) =>
    sandbox.call("PUT", "/_sandbox/latency", { stripeMs: stripe, dataverseMs: dataverse });
  return { press, bare, setLatency };
};

const found = (taken: readonly Press[], floor: readonly number[]): Measurement => {
  const overheads = taken.map(({ totalMs, injectedMs: injected }) => totalMs - injected);
  const line = (what: string, values: readonly number[], goal = "") => ({
    "": what,
    p50: `${quantile(values, 0.5).toFixed(0)} ms`,
    p95: `${quantile(values, 0.95).toFixed(0)} ms`,
    goal,
  });
  const typical = (to: Call["to"]): number =>
    quantile(
      taken.map(({ calls }) => calls.filter((call) => call.to === to).length),
      0.5,
    );
  const totals = taken.map(({ totalMs }) => totalMs);
  const injected = taken.map((one) => one.injectedMs);
  return {
    name: "press-to-decline",
    rows: [
      line("press of Pay to the written decline", totals),
      line("injected time on its way", injected),
      line("overhead: ours and the stand-ins'", overheads, "p95 ≤ 50 ms"),
      line("floor: the same calls made bare", floor),
    ],
    notes: [
      `${presses} presses with a card that has insufficient funds, one at a time, after a warm-up; injected: ${latency.dataverse} ms a request to Dataverse, ${latency.stripe} ms a request to Stripe.`,
      `On the way: the press itself, then ${typical("dataverse")} requests to Dataverse and ${typical("stripe")} to Stripe (median). A proxy between the server and the stand-ins notes when each begins; waits that go side by side are taken off once.`,
      "From the moment the attempt's row is sent to the answer to the write that says Failed. The floor makes as many calls, one after the other, asking the cheapest things there are: what it takes beyond the injected time is the stand-ins' and the machine's.",
    ],
    plots: [
      {
        title: "Press of Pay to written decline, beyond injected time, p95",
        unit: "ms",
        bars: [
          { label: "Counterfoil and the stand-ins", value: Math.round(quantile(overheads, 0.95)), ours: true },
          { label: "floor: the same calls made bare", value: Math.round(quantile(floor, 0.95)), ours: false },
        ],
        goal: { value: 50, words: "goal" },
      },
    ],
  };
};

const measure = async (say: Say, stage: Stage): Promise<Measurement> => {
  const scene = await openScene(stage);
  const none: Latency = { dataverse: 0, stripe: 0 };
  for (let press = 0; press < warmUp; press++) await scene.press(none);
  await scene.setLatency(latency);
  const [taken, floor]: [Press[], number[]] = [[], []];
  for (let count = 0; count < presses; count++) {
    const press = await scene.press(latency);
    taken.push(press);
    floor.push(await scene.bare(press));
    if (count % 10 === 9) say(`${count + 1} of ${presses} presses`);
  }
  return found(taken, floor);
};

/** From the press of Pay to the written decline, minus what was injected on the way. */
export const pressToDecline: Benchmark = (say) => onStage((stage) => measure(say, stage));
