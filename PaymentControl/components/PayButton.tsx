import { PrimaryButton } from "@fluentui/react/lib/Button";
import type { IButtonStyles } from "@fluentui/react/lib/Button";
import { Spinner, SpinnerSize } from "@fluentui/react/lib/Spinner";
import type { ISpinnerStyles } from "@fluentui/react/lib/Spinner";
import * as React from "react";
import { focusRing, stillWhenAsked, unmoved } from "./classes.ts";
import { useLooks } from "./looks-context.ts";
import { perPalette } from "./per-palette.ts";
import { buttonHeight } from "./styles.ts";

interface PayButtonProps {
  readonly text: string;
  readonly isBusy: boolean;
  /** Id of the message that belongs to it. */
  readonly describedBy: string | undefined;
  readonly onPay: () => void;
}

const buttonStyles = perPalette((palette): IButtonStyles => ({
  root: {
    ...unmoved,
    ...{ width: "100%", height: "auto", minHeight: buttonHeight, padding: "8px 12px" },
    ...{ borderRadius: palette.corner, fontSize: 16, fontWeight: 600, lineHeight: "24px" },
    selectors: { ...focusRing(palette), ...stillWhenAsked },
  },
  rootDisabled: { borderColor: palette.brand, cursor: "progress" },
}));

const spinnerStyles = perPalette(({ onBrand }): Partial<ISpinnerStyles> => ({
  root: { marginInlineEnd: 8 },
  circle: { borderWidth: 2, borderColor: `transparent ${onBrand} ${onBrand}`, selectors: stillWhenAsked },
}));

/** The one button. While it is busy it keeps the focus and its height, however long the maker's words are, and does nothing. */
export const PayButton = ({ text, isBusy, describedBy, onPay }: PayButtonProps): React.JSX.Element => {
  const { palette, strings } = useLooks();
  const [height, setHeight] = React.useState<number>();
  const press = ({ currentTarget }: React.MouseEvent<HTMLElement>): void => {
    setHeight(currentTarget.offsetHeight);
    onPay();
  };
  return (
    <PrimaryButton
      disabled={isBusy}
      allowDisabledFocus
      aria-describedby={describedBy}
      onClick={isBusy ? undefined : press}
      style={isBusy ? { minHeight: height } : undefined}
      styles={buttonStyles(palette)}
    >
      {isBusy && <Spinner size={SpinnerSize.small} aria-hidden="true" styles={spinnerStyles(palette)} />}
      <span>{isBusy ? strings("Paying") : text}</span>
    </PrimaryButton>
  );
};
