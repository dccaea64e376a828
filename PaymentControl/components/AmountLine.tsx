import * as React from "react";
import { formatMoney } from "../../core/money.ts";
import type { OpenForm } from "../state/store.ts";
import { useLooks } from "./looks-context.ts";
import { badge, quiet, styles } from "./styles.ts";

/** What is due, large, and whether it is real money. */
export const AmountLine = ({ form }: { readonly form: OpenForm }): React.JSX.Element => {
  const { palette, strings, locale } = useLooks();
  return (
    <div style={styles.amountRow}>
      <div>
        <div style={quiet(palette)}>{strings("Amount_Due")}</div>
        <div style={styles.amount}>{formatMoney(form.money, locale)}</div>
      </div>
      {!form.description.profile.livemode && <span style={badge(palette)}>{strings("Test_Mode")}</span>}
    </div>
  );
};
