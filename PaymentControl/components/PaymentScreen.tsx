import { DefaultButton } from "@fluentui/react/lib/Button";
import * as React from "react";
import { formatMoney } from "../../core/money.ts";
import { showsForm } from "../state/payment-state.ts";
import type { Snapshot } from "../state/store.ts";
import { AmountLine } from "./AmountLine.tsx";
import { Announcer } from "./Announcer.tsx";
import { FrameSlot } from "./FrameSlot.tsx";
import { useLooks } from "./looks-context.ts";
import { noticeOf } from "./notice-of-state.ts";
import { PayButton } from "./PayButton.tsx";
import { Receipt } from "./Receipt.tsx";
import { saidOf } from "./said-of-state.ts";
import { Skeleton } from "./Skeleton.tsx";
import { StateNotice } from "./StateNotice.tsx";
import { styles } from "./styles.ts";
import { useFocusCare } from "./useFocusCare.ts";

export interface PaymentScreenProps {
  readonly snapshot: Snapshot;
  /** The maker's words for the button; `{0}` is the amount. */
  readonly buttonLabel: string | undefined;
  readonly onPay: () => void;
  readonly onTryAgain: () => void;
}

const buttonText = (label: string, amount: string): string => label.replaceAll("{0}", amount);

/** Everything that a payer can see, by state. The slot of Stripe's fields keeps its place through all of them. */
export const PaymentScreen = (props: PaymentScreenProps): React.JSX.Element => {
  const { state, form } = props.snapshot;
  const looks = useLooks();
  const { root, heading } = useFocusCare(state);
  const notice = noticeOf(state, looks);
  const isForm = showsForm(state);
  const isDrawing = state.kind === "loading" || (isForm && form?.isDrawn !== true);
  const isBusy = state.kind === "paying" || state.kind === "needs-bank";
  return (
    <div ref={root} tabIndex={-1} style={{ ...styles.root, ...styles.stack, outline: "none" }}>
      <Announcer text={saidOf(state, looks)} />
      {state.kind === "paid" && <Receipt receipt={state.receipt} heading={heading} />}
      {isForm && form !== undefined && <AmountLine form={form} />}
      <div aria-busy={isDrawing} style={isForm || isDrawing ? undefined : styles.outOfSight}>
        {isDrawing && <Skeleton />}
        {form !== undefined && <FrameSlot frame={form.frame} isVisible={isForm && form.isDrawn} />}
      </div>
      {notice !== undefined && <StateNotice notice={notice} />}
      {notice?.canTryAgain === true && (
        <DefaultButton
          text={looks.strings("Try_Again")}
          onClick={props.onTryAgain}
          styles={{ root: { alignSelf: "flex-start", minHeight: 36, borderRadius: looks.palette.corner } }}
        />
      )}
      {isForm && form?.isDrawn === true && (
        <PayButton
          text={buttonText(props.buttonLabel ?? looks.strings("Pay"), formatMoney(form.money, looks.locale))}
          isBusy={isBusy}
          onPay={props.onPay}
        />
      )}
    </div>
  );
};
