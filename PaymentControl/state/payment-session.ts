import type { ControlInputs } from "../inputs.ts";
import { openRecord, readAnew } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { frameKeeper } from "./frame-keeper.ts";
import { pressPay } from "./press-pay.ts";
import { guard, receiveInputs } from "./receive-inputs.ts";
import { createStore } from "./store.ts";
import type { Snapshot } from "./store.ts";
import type { ExpressPress } from "../stripe/payment-frame.ts";
import type { SessionPorts } from "./visit.ts";

/** One control on the screen: what the host says goes in, what is shown comes out. */
export interface PaymentSession {
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  /** As often as the host likes; only what changed has an effect. The same object says that nothing did. */
  receive(inputs: ControlInputs): void;
  pay(): void;
  /** Reads everything anew, after something was unavailable or refused. */
  tryAgain(): void;
  /** The page was asleep, as a browser keeps it for its back button: whatever was under way may long be over. */
  wake(): void;
  /** Ends everything: no timer, frame or listener stays behind. */
  dispose(): void;
}

export const createPaymentSession = (ports: SessionPorts, inputs: ControlInputs): PaymentSession => {
  const store = createStore();
  const press = (wallet?: ExpressPress): void => {
    if (desk.visit !== undefined) void pressPay(desk.visit, wallet);
  };
  const keeper = frameKeeper({
    ...{ store, frames: ports.frames, inputs: () => desk.inputs, causeOf: ports.causeOf },
    onExpress: press,
  });
  const desk: Desk = {
    ...{ ports, store, keeper, inputs, ending: new AbortController(), visit: undefined },
    ...{ agreed: { amount: undefined }, isPutOff: false },
  };
  store.subscribe(() => {
    const { state, form } = store.snapshot();
    // What was typed has done its work.
    if (state.kind === "paid" && form !== undefined) keeper.close();
    else guard(desk);
  });
  openRecord(desk);
  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    receive: (next) => receiveInputs(desk, next),
    pay: () => press(),
    tryAgain: () => {
      const { kind } = store.snapshot().state;
      if (kind === "unavailable" || kind === "rejected") openRecord(desk);
    },
    wake: () => {
      if (store.snapshot().state.kind !== "paid") readAnew(desk);
    },
    dispose: () => {
      desk.ending.abort();
      keeper.close();
    },
  };
};
