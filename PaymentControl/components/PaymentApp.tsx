import { ThemeProvider } from "@fluentui/react/lib/Theme";
import * as React from "react";
import type { ControlInputs } from "../inputs.ts";
import type { PaymentSession } from "../state/payment-session.ts";
import type { Strings } from "../strings/string-keys.ts";
import { fluentTheme } from "./fluent-theme.ts";
import { LooksProvider } from "./looks-context.ts";
import { PaymentScreen } from "./PaymentScreen.tsx";

export interface PaymentAppProps {
  readonly session: Pick<PaymentSession, "snapshot" | "subscribe" | "pay" | "tryAgain">;
  readonly inputs: ControlInputs;
  readonly strings: Strings;
}

/** One control, in the host's colours, language and direction. */
export const PaymentApp = ({ session, inputs, strings }: PaymentAppProps): React.JSX.Element => {
  const snapshot = React.useSyncExternalStore(session.subscribe, session.snapshot);
  const { palette, dark, locale, rtl, hasOwnGround } = inputs;
  return (
    <ThemeProvider theme={fluentTheme(palette, dark, rtl)} dir={rtl ? "rtl" : "ltr"}>
      <LooksProvider value={{ palette, dark, locale, strings }}>
        <PaymentScreen
          snapshot={snapshot}
          buttonLabel={inputs.buttonLabel}
          hasOwnGround={hasOwnGround}
          isTelephone={inputs.telephone === true}
          onPay={session.pay}
          onTryAgain={session.tryAgain}
        />
      </LooksProvider>
    </ThemeProvider>
  );
};
