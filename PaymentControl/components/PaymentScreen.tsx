import { getId } from "@fluentui/react/lib/Utilities";
import * as React from "react";
import { showsForm } from "../state/payment-state.ts";
import type { Snapshot } from "../state/store.ts";
import { Announcer } from "./Announcer.tsx";
import { useLooks } from "./looks-context.ts";
import { NoticeRegions } from "./NoticeRegions.tsx";
import { noticeOf } from "./notice-of-state.ts";
import { PayForm } from "./PayForm.tsx";
import { Receipt } from "./Receipt.tsx";
import { saidOf } from "./said-of-state.ts";
import { gap, styles } from "./styles.ts";
import { TryAgainButton } from "./TryAgainButton.tsx";
import { useFocusCare } from "./useFocusCare.ts";

export interface PaymentScreenProps {
  readonly snapshot: Snapshot;
  /** The maker's words for the button; `{amount}` is the amount. */
  readonly buttonLabel: string | undefined;
  /** Staff enter the card of a payer on the telephone. */
  readonly isTelephone?: boolean;
  /** The form's background is not the page's. */
  readonly hasOwnGround?: boolean | undefined;
  readonly onPay: () => void;
  readonly onTryAgain: () => void;
}

/** Everything that a payer can see, by state. */
export const PaymentScreen = (props: PaymentScreenProps): React.JSX.Element => {
  const { snapshot, buttonLabel, isTelephone = false, hasOwnGround = false, onPay, onTryAgain } = props;
  const { state } = snapshot;
  const looks = useLooks();
  const { root, heading } = useFocusCare(state);
  const [noticeId] = React.useState(() => getId("counterfoil-notice"));
  const notice = noticeOf(state, looks);
  const stands = notice !== undefined && showsForm(state) ? { marginBlockStart: gap } : undefined;
  return (
    <div ref={root} tabIndex={-1} style={hasOwnGround ? styles.rootOnOwnGround : styles.root}>
      <Announcer text={saidOf(state, looks)} />
      {state.kind === "paid" && <Receipt receipt={state.receipt} heading={heading} />}
      <PayForm {...{ snapshot, buttonLabel, isTelephone, noticeId, onPay }} />
      <div style={stands}>
        <NoticeRegions notice={notice} id={noticeId} isAnswer={state.kind === "declined"} />
      </div>
      {notice?.canTryAgain === true && <TryAgainButton describedBy={noticeId} onTryAgain={onTryAgain} />}
    </div>
  );
};
