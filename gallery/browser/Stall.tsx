import * as React from "react";
import { PaymentApp } from "../../PaymentControl/components/PaymentApp.tsx";
import { frameKeeper } from "../../PaymentControl/state/frame-keeper.ts";
import type { PaymentState } from "../../PaymentControl/state/payment-state.ts";
import { showsForm } from "../../PaymentControl/state/payment-state.ts";
import type { Frames } from "../../PaymentControl/stripe/payment-frame.ts";
import type { Strings } from "../../PaymentControl/strings/string-keys.ts";
import type { Choice } from "./choice.ts";
import { due, inputsOf } from "./example.ts";
import { createStallStore } from "./stall-store.ts";

interface StallProps {
  readonly choice: Choice;
  readonly state: PaymentState;
  readonly strings: Strings;
  readonly frames: Frames;
  readonly isTelephone: boolean;
}

const nothing = (): void => undefined;

/** A store, and a frame of Stripe's fields that stays while states and looks change. */
const createStall = ({ choice, state, frames }: StallProps) => {
  let inputs = inputsOf(choice);
  const store = createStallStore(state);
  const keeper = frameKeeper({ store, frames, inputs: () => inputs, onExpress: nothing });
  const ending = new AbortController();
  return {
    session: { snapshot: store.snapshot, subscribe: store.subscribe, pay: nothing, tryAgain: nothing },
    dress: (next: Choice): void => {
      inputs = inputsOf(next);
      keeper.restyle();
    },
    show: (next: PaymentState): void => {
      if (showsForm(next) && store.snapshot().form === undefined) void keeper.fit(due, ending.signal);
      if (store.snapshot().state !== next) store.show(next);
    },
    close: (): void => {
      ending.abort();
      keeper.close();
    },
  };
};

/** The control as it hangs in a host, in one state. */
export const Stall = (props: StallProps): React.JSX.Element => {
  const { choice, state, strings, isTelephone } = props;
  const [stall] = React.useState(() => createStall(props));
  React.useEffect(() => stall.show(state), [stall, state]);
  React.useEffect(() => stall.dress(choice), [stall, choice]);
  React.useEffect(() => () => stall.close(), [stall]);
  const inputs = { ...inputsOf(choice), telephone: isTelephone };
  return (
    <div className="stall" style={{ background: inputs.palette.background }}>
      <div lang={inputs.locale} style={{ inlineSize: choice.width === 0 ? "100%" : choice.width - 32 }}>
        <PaymentApp session={stall.session} inputs={inputs} strings={strings} />
      </div>
    </div>
  );
};
