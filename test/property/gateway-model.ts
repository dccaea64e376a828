import type { GatewayEvent, GatewayIntent, GatewayTruth } from "../../core/gateway-objects.ts";
import { anIntent } from "../fixtures/gateway-objects.ts";
import { attempts, stepsFrom } from "./gateway-steps.ts";
import type { World } from "./gateway-world.ts";

/** A small model of how Stripe moves one intent: what happened, what it looks like now, and the events that tell of it. */
export interface Model {
  /** Moves on by one step that Stripe would allow now; `choice` picks which, `tick` is how many seconds later. */
  step(choice: number, tick: number): void;
  truth(): GatewayTruth;
  readonly events: readonly GatewayEvent[];
  /** Fresh answers to confirm calls, in order. */
  readonly answers: readonly GatewayIntent[];
}
/** `reusesMethods`: saved methods may be tried again; our own attempts bring a new one each. */
export const createModel = (captureMethod: string, reusesMethods = true): Model => {
  const intent = anIntent({ capture_method: captureMethod });
  const world: World = {
    reusesMethods,
    now: 1000,
    intent,
    charge: undefined,
    refunds: [],
    disputes: [],
    methods: 0,
    charges: 0,
  };
  const events: GatewayEvent[] = [];
  const answers: GatewayIntent[] = [];
  const emit = (type: string, object: { readonly object: string }): void => {
    const id = `evt_${events.length + 1}`;
    const common = { livemode: false, api_version: "2026-10-28.endive" };
    events.push({ id, type, created: world.now, ...common, data: { object: { ...object } } });
  };
  emit("payment_intent.created", intent);
  return {
    events,
    answers,
    step: (choice, tick) => {
      const steps = stepsFrom(world);
      const chosen = steps[choice % Math.max(steps.length, 1)];
      world.now += tick;
      const isConfirm = chosen !== undefined && attempts.includes(chosen);
      chosen?.(world, emit);
      if (isConfirm) answers.push({ ...world.intent, latest_charge: world.charge ?? null });
    },
    truth: () => ({
      intent: world.intent,
      charges: world.charge ? [world.charge] : [],
      refunds: [...world.refunds],
      disputes: [...world.disputes],
    }),
  };
};
