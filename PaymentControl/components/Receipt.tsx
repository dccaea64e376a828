import * as React from "react";
import { formatMoney } from "../../core/money.ts";
import type { Receipt as PaidReceipt } from "../state/payment-state.ts";
import { landingClass, linkClass } from "./classes.ts";
import { Tick } from "./icons.tsx";
import { useLooks } from "./looks-context.ts";
import { card, quiet, styles } from "./styles.ts";

const titles = { paid: "Paid_Title", authorized: "Authorized_Title", refunded: "Refunded_Title" } as const;

interface ReceiptProps {
  readonly receipt: PaidReceipt;
  readonly heading: React.Ref<HTMLHeadingElement>;
}

/** The amount as large as it stood before, and the reference to ask with. */
const Facts = ({ receipt: { money, reference } }: Pick<ReceiptProps, "receipt">): React.JSX.Element => {
  const { palette, strings, locale } = useLooks();
  return (
    <dl style={styles.facts}>
      {money !== undefined && (
        <div>
          <dt style={quiet(palette)}>{strings("Amount_Paid")}</dt>
          <dd style={{ ...styles.fact, ...styles.amount }}>{formatMoney(money, locale)}</dd>
        </div>
      )}
      {reference !== undefined && (
        <div>
          <dt style={quiet(palette)}>{strings("Reference")}</dt>
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
  return (
    <div style={card(palette)}>
      <div style={styles.receiptHead}>
        {standing !== "refunded" && <Tick colour={palette.success} />}
        <h2 ref={heading} tabIndex={-1} className={landingClass(palette)} style={styles.heading}>
          {strings(titles[standing])}
        </h2>
      </div>
      {standing === "authorized" && <div>{strings("Authorized_Text")}</div>}
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
