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
        root: {
          ...{ width: "100%", height: "auto", minHeight: 40, padding: "6px 12px", borderRadius: palette.corner },
          ...{ fontSize: 16, fontWeight: 600, lineHeight: "24px" },
        },
        rootDisabled: { opacity: 0.8, borderColor: palette.brand },
      }}
    >
      {isBusy && (
        <Spinner
          size={SpinnerSize.xSmall}
          aria-hidden="true"
          styles={{
            root: { marginInlineEnd: 8 },
            circle: { borderWidth: 2, borderColor: `transparent ${palette.onBrand} ${palette.onBrand}` },
          }}
        />
      )}
      <span>{isBusy ? strings("Paying") : text}</span>
    </PrimaryButton>
  );
};
