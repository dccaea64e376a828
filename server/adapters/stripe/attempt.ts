import { err, ok } from "../../../core/result.ts";
import type { Result } from "../../../core/result.ts";
import type { GatewayAnswer, GatewayFault } from "../../ports/gateway.ts";
import { createBreaker } from "../breaker.ts";
import { faultOf } from "./faults.ts";

/** Runs a call of the SDK; what it throws becomes a value. */
export const attempt = async <Value>(work: () => Promise<Value>): GatewayAnswer<Value> => {
  try {
    return ok(await work());
  } catch (error) {
    return err(faultOf(error));
  }
};

/** Nobody is asked while Stripe is down: nothing was done, and the call is to be made again later. */
const resting: GatewayFault = { kind: "busy", retryAfterMs: 1_000 };

/** Attempts that leave Stripe alone while it is down. */
export const createAttempts = (): typeof attempt => {
  const breaker = createBreaker<Result<unknown, GatewayFault>>(
    (outcome) => !outcome.ok && outcome.error.kind === "doubtful",
  );
  return async <Value>(work: () => Promise<Value>): GatewayAnswer<Value> => {
    let answer: Result<Value, GatewayFault> = err(resting);
    await breaker.run(async () => (answer = await attempt(work)));
    return answer;
  };
};
