import * as React from "react";
import { isUnderWay } from "../state/payment-state.ts";
import type { PaymentState } from "../state/payment-state.ts";

/** Is the focus ours to move: inside the control, or lost because what had it is gone? */
const isOurs = (root: HTMLElement | null): boolean => {
  const active = root?.ownerDocument.activeElement ?? null;
  return root !== null && (active === null || active === root.ownerDocument.body || root.contains(active));
};

/**
 * When an attempt comes to its end the button that had the focus goes away: the focus moves on to what took its place,
 * never to the top of the page. A form that opens as paid leaves the focus where the reader is.
 */
export const useFocusCare = (state: PaymentState) => {
  const root = React.useRef<HTMLDivElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const previous = React.useRef(state);
  React.useLayoutEffect(() => {
    const before = previous.current;
    previous.current = state;
    if (before.kind === state.kind || !isOurs(root.current)) return;
    const wasPressed = isUnderWay(before) || before.kind === "unavailable" || before.kind === "rejected";
    if (state.kind === "paid") {
      if (wasPressed) heading.current?.focus();
    } else if (wasPressed && root.current?.contains(root.current.ownerDocument.activeElement) === false) {
      root.current.focus();
    }
  }, [state]);
  return { root, heading };
};
