import * as React from "react";
import { formatMoney } from "../../core/money.ts";
import { showsForm } from "../state/payment-state.ts";
import type { Price } from "../state/payment-state.ts";
import type { Snapshot } from "../state/store.ts";
import { AmountLine } from "./AmountLine.tsx";
import { expectedFieldsHeight, rememberFieldsHeight } from "./fields-height.ts";
import { FrameSlot } from "./FrameSlot.tsx";
import { useLooks } from "./looks-context.ts";
import { PayButton } from "./PayButton.tsx";
import { AmountSkeleton, ButtonSkeleton, FieldsSkeleton } from "./Skeleton.tsx";
import { styles } from "./styles.ts";
import { TelephoneHint } from "./TelephoneHint.tsx";

interface PayFormProps {
  readonly snapshot: Snapshot;
  readonly buttonLabel: string | undefined;
  /** Staff enter the card of a payer on the telephone. */
  readonly isTelephone: boolean;
  readonly noticeId: string;
  readonly onPay: () => void;
}

/** The maker's words, or ours: both names of the amount's place are understood. */
const buttonText = (label: string, amount: string): string => label.replace(/\{(?:amount|0)\}/g, () => amount);

/** What stands from before may be another record's: while everything is read anew no amount is claimed. */
const priceOf = ({ state, form }: Snapshot): Price | undefined => {
  if (state.kind === "loading") return state.price;
  return form && { money: form.money, livemode: form.description.profile.livemode };
};

/** Takes the measure of the fields as they appear: the next skeleton is as high. */
const useMeasure = (isShown: boolean) => {
  const fields = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (isShown && fields.current !== null) rememberFieldsHeight(fields.current.offsetHeight);
  }, [isShown]);
  return fields;
};

/** Made while Stripe's fields are on their way, and out of sight until then: so it has its height, and no wait is added. */
const ButtonOfForm = (props: PayFormProps & { readonly price: Price }): React.JSX.Element => {
  const { snapshot, buttonLabel, noticeId, onPay, price } = props;
  const { kind } = snapshot.state;
  const { strings, locale } = useLooks();
  return (
    <PayButton
      text={buttonText(buttonLabel ?? strings("Pay"), formatMoney(price.money, locale))}
      isBusy={kind === "paying" || kind === "needs-bank"}
      describedBy={kind === "declined" ? noticeId : undefined}
      onPay={onPay}
    />
  );
};

/**
 * Amount, fields and button, each in the place that its part of the skeleton held. Stripe's fields stay in the page
 * while other states are shown, so that what was typed is kept.
 */
export const PayForm = (props: PayFormProps): React.JSX.Element => {
  const { snapshot, isTelephone } = props;
  const { state, form } = snapshot;
  const isShown = form?.isDrawn === true && showsForm(state);
  const fields = useMeasure(isShown);
  const isDrawing = !isShown && (state.kind === "loading" || showsForm(state));
  const price = priceOf(snapshot);
  return (
    <div aria-busy={isDrawing} style={isShown || isDrawing ? styles.form : styles.outOfSight}>
      {price !== undefined && (isShown || isDrawing) && <AmountLine price={price} />}
      {price === undefined && isDrawing && <AmountSkeleton />}
      {isTelephone && (isShown || isDrawing) && <TelephoneHint />}
      <div ref={fields} style={{ position: "relative" }}>
        {isDrawing && <FieldsSkeleton height={expectedFieldsHeight()} />}
        {form !== undefined && <FrameSlot frame={form.frame} isVisible={isShown} />}
      </div>
      <div style={{ position: "relative" }}>
        {isDrawing && <ButtonSkeleton isOver={price !== undefined} />}
        {price !== undefined && (isShown || isDrawing) && (
          <div style={isShown ? undefined : { visibility: "hidden" }}>
            <ButtonOfForm {...props} price={price} />
          </div>
        )}
      </div>
    </div>
  );
};
