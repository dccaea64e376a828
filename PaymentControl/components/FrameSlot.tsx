import * as React from "react";
import type { PaymentFrame } from "../stripe/payment-frame.ts";
import { styles } from "./styles.ts";

interface FrameSlotProps {
  readonly frame: PaymentFrame;
  readonly isVisible: boolean;
}

/** The place of Stripe's fields. It stays in the page while they are out of sight: a remount would lose what was typed. */
export const FrameSlot = ({ frame, isVisible }: FrameSlotProps): React.JSX.Element => {
  const slot = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (slot.current !== null) frame.mount(slot.current);
  }, [frame]);
  return <div ref={slot} style={isVisible ? undefined : styles.outOfSight} />;
};
