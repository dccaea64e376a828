import * as React from "react";
import { formatMoney } from "../../core/money.ts";
import type { Receipt as PaidReceipt } from "../state/payment-state.ts";
import { useLooks } from "./looks-context.ts";
import { card, quiet, styles } from "./styles.ts";

const titles = { paid: "Paid_Title", authorized: "Authorized_Title", refunded: "Refunded_Title" } as const;

const Tick = ({ colour, mark }: { readonly colour: string; readonly mark: string }): React.JSX.Element => (
  <svg viewBox="0 0 32 32" width={32} height={32} focusable="false" aria-hidden="true" style={{ flexShrink: 0 }}>
    <circle cx={16} cy={16} r={16} fill={colour} />
    <path
      d="M9 16.5l5 5 9.5-10"
      fill="none"
      stroke={mark}
      strokeWidth={2.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

interface ReceiptProps {
  readonly receipt: PaidReceipt;
  readonly heading: React.Ref<HTMLHeadingElement>;
}

/** That it is paid, how much, and the reference to ask with. */
export const Receipt = ({ receipt, heading }: ReceiptProps): React.JSX.Element => {
  const { palette, strings, locale } = useLooks();
  const { standing, money, reference } = receipt;
  return (
    <div style={card(palette)}>
      <div style={styles.receiptHead}>
        {standing !== "refunded" && <Tick colour={palette.success} mark={palette.background} />}
        <h2 ref={heading} tabIndex={-1} style={styles.heading}>
          {strings(titles[standing])}
        </h2>
      </div>
      {standing === "authorized" && <div>{strings("Authorized_Text")}</div>}
      <dl style={styles.facts}>
        {money !== undefined && (
          <>
            <dt style={quiet(palette)}>{strings("Amount_Paid")}</dt>
            <dd style={{ ...styles.fact, fontWeight: 600 }}>{formatMoney(money, locale)}</dd>
          </>
        )}
        {reference !== undefined && (
          <>
            <dt style={quiet(palette)}>{strings("Reference")}</dt>
            <dd style={styles.fact}>
              <bdi>{reference}</bdi>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
};
