import { err, ok } from "../../../core/result.ts";
import type { GatewayAnswer } from "../../ports/gateway.ts";
import { faultOf } from "./faults.ts";

/** Runs a call of the SDK; what it throws becomes a value. */
export const attempt = async <Value>(work: () => Promise<Value>): GatewayAnswer<Value> => {
  try {
    return ok(await work());
  } catch (error) {
    return err(faultOf(error));
  }
};
