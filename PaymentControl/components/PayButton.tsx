import { PrimaryButton } from "@fluentui/react/lib/Button";
import { Spinner, SpinnerSize } from "@fluentui/react/lib/Spinner";
import * as React from "react";
import { useLooks } from "./looks-context.ts";

interface PayButtonProps {
  readonly text: string;
  readonly isBusy: boolean;
  readonly onPay: () => void;
}

/** The one button. While it is busy it keeps the focus and does nothing. */
export const PayButton = ({ text, isBusy, onPay }: PayButtonProps): React.JSX.Element => {
  const { palette, strings } = useLooks();
  return (
    <PrimaryButton
      disabled={isBusy}
      allowDisabledFocus
      onClick={isBusy ? undefined : onPay}
      styles={{
        root: { width: "100%", minHeight: 40, height: "auto", padding: "6px 12px", borderRadius: palette.corner },
        rootDisabled: { opacity: 0.8 },
        label: { fontSize: 16, lineHeight: "24px", margin: 0 },
      }}
    >
      {isBusy && (
        <Spinner
          size={SpinnerSize.xSmall}
          aria-hidden="true"
          styles={{
            root: { marginInlineEnd: 8 },
            circle: { borderColor: palette.onBrand, borderTopColor: "transparent" },
          }}
        />
      )}
      <span>{isBusy ? strings("Paying") : text}</span>
    </PrimaryButton>
  );
};
