import type { Command } from "../command.ts";
import { iconNamed } from "../icons/index.ts";
import { scriptNamed } from "../web-resources.ts";

const library = scriptNamed("payment-commands");
const places = ["form"] as const;

/** Buttons of a payment. Each asks the server by a row of its own; none changes the payment. */
export const paymentCommands: readonly Command[] = [
  {
    name: "refund",
    label: "Refund",
    tooltip: "Give all or part of this payment back",
    icon: iconNamed("give-back"),
    library,
    run: "Counterfoil.PaymentCommands.refund",
    enabledBy: "Counterfoil.PaymentCommands.canRefund",
    places,
  },
  {
    name: "capture",
    label: "Capture",
    tooltip: "Take the money that is authorised",
    icon: iconNamed("capture"),
    library,
    run: "Counterfoil.PaymentCommands.capture",
    enabledBy: "Counterfoil.PaymentCommands.canCapture",
    places,
  },
  {
    name: "cancel",
    label: "Cancel payment",
    tooltip: "Give this payment up before any money is taken",
    icon: iconNamed("cancel"),
    library,
    run: "Counterfoil.PaymentCommands.cancel",
    enabledBy: "Counterfoil.PaymentCommands.canCancel",
    places,
  },
  {
    name: "sync",
    label: "Sync with Stripe",
    tooltip: "Ask Stripe how this payment stands and correct the row",
    icon: iconNamed("sync"),
    library,
    run: "Counterfoil.PaymentCommands.sync",
    enabledBy: "Counterfoil.PaymentCommands.canSync",
    places,
  },
];
