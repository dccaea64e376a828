import * as React from "react";
import { formatMoney } from "../../core/money.ts";
import type { Receipt as PaidReceipt } from "../state/payment-state.ts";
import type { StringKey } from "../strings/string-keys.ts";
import { landingClass, linkClass } from "./classes.ts";
import { GoneBack, Tick } from "./icons.tsx";
import { useLooks } from "./looks-context.ts";
import { quiet, styles } from "./styles.ts";

const titles = { paid: "Paid_Title", authorized: "Authorized_Title", refunded: "Refunded_Title" } as const;

/** What the heading and the amount leave open. */
const textOf = ({ standing, money }: PaidReceipt): StringKey | undefined => {
  if (standing === "authorized") return "Authorized_Text";
  if (standing === "refunded") return "Refunded_Text";
  return money === undefined ? "Paid_Already" : undefined;
};

interface ReceiptProps {
  readonly receipt: PaidReceipt;
  readonly heading: React.Ref<HTMLHeadingElement>;
}

/** The amount as large as it stood before, and the reference to ask with. */
const Facts = ({ receipt: { money, reference } }: Pick<ReceiptProps, "receipt">): React.JSX.Element => {
  const { palette, strings, locale } = useLooks();
  const caption = { ...styles.fact, ...quiet(palette) };
  return (
    <dl style={styles.facts}>
      {money !== undefined && (
        <div style={styles.fact}>
          <dt style={caption}>{strings("Amount_Paid")}</dt>
          <dd style={{ ...styles.fact, ...styles.amount }}>{formatMoney(money, locale)}</dd>
        </div>
      )}
      {reference !== undefined && (
        <div style={styles.fact}>
          <dt style={caption}>{strings("Reference")}</dt>
          <dd style={styles.fact}>
            <bdi>{reference}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
};

/** That it is paid, how much, and the reference to ask with. */
export const Receipt = ({ receipt, heading }: ReceiptProps): React.JSX.Element => {
  const { palette, strings } = useLooks();
  const { standing, receiptUrl } = receipt;
  const text = textOf(receipt);
  return (
    <div style={styles.receipt}>
      <div style={styles.receiptHead}>
        {standing === "refunded" ? <GoneBack colour={palette.textQuiet} /> : <Tick colour={palette.success} />}
        <h2 ref={heading} tabIndex={-1} className={landingClass(palette)} style={styles.heading}>
          {strings(titles[standing])}
        </h2>
      </div>
      {text !== undefined && <div>{strings(text)}</div>}
      {(receipt.money !== undefined || receipt.reference !== undefined) && <Facts receipt={receipt} />}
      {receiptUrl !== undefined && (
        <div>
          <a href={receiptUrl} target="_blank" rel="noreferrer" className={linkClass(palette)}>
            {strings("Receipt_Link")}
          </a>
        </div>
      )}
    </div>
  );
};
