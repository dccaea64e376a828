import type { Pause } from "../dataverse/payment-host.ts";
import type { Later } from "./later.ts";

/** Nobody waits longer than this for what would merely spare them some typing. */
const patienceMs = 2_000;

/** Who waits, and for how many milliseconds at most. */
export interface Waiting {
  readonly signal: AbortSignal;
  readonly ports: { readonly later: Later };
  readonly patienceMs?: number;
}

/** The answer, or `otherwise` when it takes too long or the visit ends. What is known at once costs no timer. */
export const inTime = async <Value>(
  { signal, ports, patienceMs: patience = patienceMs }: Waiting,
  ask: (pause: Pause) => Value | Promise<Value>,
  otherwise: Value,
): Promise<Value> => {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const pause: Pause = async (milliseconds) => {
    await ports.later(milliseconds, ending.signal);
    return !ending.signal.aborted;
  };
  const asked = ask(pause);
  if (!(asked instanceof Promise)) return asked;
  signal.addEventListener("abort", end, { once: true });
  const answer = await Promise.race([asked, ports.later(patience, ending.signal).then(() => otherwise)]);
  signal.removeEventListener("abort", end);
  end();
  return answer;
};
