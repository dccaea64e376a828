import type { ClaimedItem, Handled } from "../../../server/ports/inbox.ts";
import { createGuard } from "../../../server/use-cases/guard/guard.ts";
import { handleAction } from "../../../server/use-cases/operate/handle-action.ts";
import { handleRefund } from "../../../server/use-cases/operate/handle-refund.ts";
import { commandItem, type Command } from "../../../server/use-cases/operate/inbox-items.ts";
import type { OperatePorts } from "../../../server/use-cases/operate/ports.ts";
import { createPayBench, type PayBench } from "./pay-bench.ts";
import { payerOf } from "./payer.ts";
import { type Row, rowsIn } from "./rows.ts";

/** The pay bench, for the commands of staff: each server is made by hand, and may fail by hand. */
export interface OperateBench extends Pick<PayBench, "sandbox" | "close"> {
  readonly pay: PayBench;
  /** A server that has just started. */
  operator(faults?: (ports: OperatePorts) => Partial<OperatePorts>): OperatePorts;
  /** A paid order's Payment. */
  paid(amount: number, profile?: string): Promise<Row>;
  handle(command: Command, ports: OperatePorts, tries?: number): Promise<Handled>;
  /** Handles it again and again, as the worker would, until it is done. */
  finish(command: Command, ports: OperatePorts): Promise<void>;
}

const handlers = { refund: handleRefund, action: handleAction };

const handle: OperateBench["handle"] = (command, ports, tries = 1) => {
  const item: ClaimedItem = { ...commandItem(command, Date.now()), tries };
  return handlers[command.kind](ports)(item);
};

export const createOperateBench = async (): Promise<OperateBench> => {
  const bench = await createPayBench();
  const operator: OperateBench["operator"] = (faults = () => ({})) => {
    const pay = bench.server();
    const ports: OperatePorts = {
      ...pay,
      guard: createGuard(pay),
      inbox: {
        store: async () => ({ ok: true, value: { repeated: false } }),
        holds: () => false,
        revive: async () => false,
      },
      applyEventsAgain: async () => [],
      afterSettled: async () => undefined,
    };
    return { ...ports, ...faults(ports) };
  };
  return {
    ...{ sandbox: bench.sandbox, close: bench.close, operator, handle, pay: bench },
    paid: async (amount, profile) => {
      const rows = rowsIn(bench.sandbox);
      const order = await rows.order(amount);
      const chosen = profile ? { "cfl_profileid@odata.bind": `/cfl_paymentprofiles(${profile})` } : {};
      const { attempt } = await payerOf(bench.sandbox).press(order, { amount }, chosen);
      await bench.finish(attempt, order, bench.server());
      return (await rows.payments(order))[0] ?? {};
    },
    finish: async (command, ports) => {
      for (let tries = 1; tries <= 30; tries++) {
        const handled = await handle(command, ports, tries);
        if (handled.kind === "done") return;
        if (handled.kind === "dead") throw new Error(`Dead: ${handled.why}`);
      }
      throw new Error("Not done after 30 tries.");
    },
  };
};
