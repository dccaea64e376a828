import type { ControlInputs } from "../inputs.ts";
import { openRecord, receiveInputs } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { frameKeeper } from "./frame-keeper.ts";
import { pressPay } from "./press-pay.ts";
import { createStore } from "./store.ts";
import type { Snapshot } from "./store.ts";
import type { SessionPorts } from "./visit.ts";

/** One control on the screen: what the host says goes in, what is shown comes out. */
export interface PaymentSession {
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  /** As often as the host likes; only what changed has an effect. */
  receive(inputs: ControlInputs): void;
  pay(): void;
  /** Reads everything anew, after something was unavailable or refused. */
  tryAgain(): void;
  /** Ends everything: no timer, frame or listener stays behind. */
  dispose(): void;
}

export const createPaymentSession = (ports: SessionPorts, inputs: ControlInputs): PaymentSession => {
  const store = createStore();
  const keeper = frameKeeper({ store, frames: ports.frames, inputs: () => desk.inputs });
  const desk: Desk = { ports, store, keeper, inputs, ending: new AbortController(), visit: undefined };
  store.subscribe(() => {
    const { state, form } = store.snapshot();
    // What was typed has done its work.
    if (state.kind === "paid" && form !== undefined) keeper.close();
  });
  openRecord(desk);
  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    receive: (next) => receiveInputs(desk, next),
    pay: () => {
      if (desk.visit !== undefined) void pressPay(desk.visit);
    },
    tryAgain: () => {
      const { kind } = store.snapshot().state;
      if (kind === "unavailable" || kind === "rejected") openRecord(desk);
    },
    dispose: () => {
      desk.ending.abort();
      keeper.close();
    },
  };
};
