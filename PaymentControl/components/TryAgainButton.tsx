import { DefaultButton } from "@fluentui/react/lib/Button";
import type { IButtonStyles } from "@fluentui/react/lib/Button";
import * as React from "react";
import { focusRing, unmoved } from "./classes.ts";
import { useLooks } from "./looks-context.ts";
import { perPalette } from "./per-palette.ts";
import { gap } from "./styles.ts";

interface TryAgainButtonProps {
  /** Id of the message that says why. */
  readonly describedBy: string;
  readonly onTryAgain: () => void;
}

const buttonStyles = perPalette((palette): IButtonStyles => ({
  root: {
    ...unmoved,
    ...{ marginTop: gap, minWidth: 0, minHeight: 36, borderRadius: palette.corner, selectors: focusRing(palette) },
  },
}));

/** Reads everything anew. */
export const TryAgainButton = ({ describedBy, onTryAgain }: TryAgainButtonProps): React.JSX.Element => {
  const { palette, strings } = useLooks();
  return (
    <DefaultButton
      text={strings("Try_Again")}
      aria-describedby={describedBy}
      onClick={onTryAgain}
      styles={buttonStyles(palette)}
    />
  );
};
