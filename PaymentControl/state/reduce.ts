import { unreachable } from "../../core/result.ts";
import type { PaymentEvent } from "./payment-event.ts";
import { canPay, isUnderWay } from "./payment-state.ts";
import type { PaymentState } from "./payment-state.ts";

/** Nothing that merely changes on the form may take the screen away from an attempt or a receipt. */
const isHeld = (state: PaymentState): boolean =>
  isUnderWay(state) || state.kind === "pending" || state.kind === "waiting" || state.kind === "paid";

const movesOnly = (state: PaymentState, from: PaymentState["kind"], to: PaymentState): PaymentState =>
  state.kind === from ? to : state;

/** Told that it takes long; now it has come. */
const isLate = (state: PaymentState): boolean => state.kind === "unavailable" && state.cause === "slow";

/** The next state. An event that does not belong to the present state changes nothing: the same object comes back. */
export const reduce = (state: PaymentState, event: PaymentEvent): PaymentState => {
  switch (event.kind) {
    case "opened":
      return { kind: "loading" };
    case "halted":
      return isHeld(state) ? state : event.state;
    case "priced":
      return movesOnly(state, "loading", { kind: "loading", price: event.price });
    case "drawn":
      return isLate(state) ? { kind: "ready" } : movesOnly(state, "loading", { kind: "ready" });
    case "matched":
      return movesOnly(state, "unsaved-change", { kind: "ready" });
    case "pressed":
      return canPay(state) ? { kind: "paying" } : state;
    case "incomplete":
      return movesOnly(state, "paying", { kind: "ready" });
    case "resumed":
      return movesOnly(state, "loading", { kind: "checking" });
    case "released":
      return isUnderWay(state) ? { kind: "ready" } : state;
    case "bank-asked":
      return isUnderWay(state) ? { kind: "needs-bank" } : state;
    case "bank-left":
      return movesOnly(state, "needs-bank", { kind: "paying" });
    case "doubted":
      return isUnderWay(state) && state.kind !== "checking" ? { kind: "checking" } : state;
    case "settled":
      return state.kind === "paid" ? state : event.state;
    default:
      return unreachable(event);
  }
};
