import * as React from "react";
import { formatMoney } from "../../core/money.ts";
import type { Price } from "../state/payment-state.ts";
import { useLooks } from "./looks-context.ts";
import { badge, quiet, styles } from "./styles.ts";

/** What is due, large, and whether it is real money. */
export const AmountLine = ({ price }: { readonly price: Price }): React.JSX.Element => {
  const { palette, strings, locale } = useLooks();
  return (
    <div style={styles.amountRow}>
      <div style={quiet(palette)}>{strings("Amount_Due")}</div>
      <div style={styles.amountBelow}>{formatMoney(price.money, locale)}</div>
      {!price.livemode && <span style={{ ...badge(palette), gridArea: "1 / 2" }}>{strings("Test_Mode")}</span>}
    </div>
  );
};
