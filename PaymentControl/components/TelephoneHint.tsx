import * as React from "react";
import { Icon } from "./icons.tsx";
import { useLooks } from "./looks-context.ts";
import { quiet, styles } from "./styles.ts";

/** For staff who enter the card of a payer on the telephone: whose card it is, and to leave no trace of it. */
export const TelephoneHint = (): React.JSX.Element => {
  const { palette, strings } = useLooks();
  return (
    <div style={{ ...quiet(palette), display: "flex", gap: 8 }}>
      <Icon name="notice" colour={palette.textQuiet} />
      <div style={styles.noticeText}>{strings("Telephone_Hint")}</div>
    </div>
  );
};
