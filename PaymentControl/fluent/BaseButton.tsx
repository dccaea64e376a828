import type { IBaseButtonProps, IButtonStyles } from "@fluentui/react/lib/Button";
import { mergeStyleSets } from "@fluentui/react/lib/Styling";
import { buttonProperties, getNativeProps, memoizeFunction } from "@fluentui/react/lib/Utilities";
import * as React from "react";

/** What Fluent's DefaultButton hands to its BaseButton, as far as it matters here. */
interface Dressed extends IBaseButtonProps {
  readonly styles: IButtonStyles;
  readonly variantClassName: string;
}

const classesOf = memoizeFunction((styles: IButtonStyles, variant: string, isDisabled: boolean) =>
  mergeStyleSets({
    root: [
      ...["ms-Button", styles.root, variant],
      isDisabled
        ? ["is-disabled", styles.rootDisabled]
        : {
            ":hover": styles.rootHovered,
            ":hover .ms-Button-label": styles.labelHovered,
            ":focus": styles.rootFocused,
            ":active": styles.rootPressed,
          },
    ],
    flexContainer: ["ms-Button-flexContainer", styles.flexContainer],
    textContainer: ["ms-Button-textContainer", styles.textContainer],
    label: ["ms-Button-label", styles.label, isDisabled && styles.labelDisabled],
  }),
);

/**
 * Stands in the bundle for Fluent's BaseButton: the same button in the same classes, without the menus, split buttons,
 * icons and key tips that a payment form never shows, and that weigh more than the rest of Fluent.
 */
export const BaseButton = (props: Dressed): React.JSX.Element => {
  const { text, children, styles, variantClassName, disabled = false, allowDisabledFocus = false, onClick } = props;
  const classes = classesOf(styles, variantClassName, disabled);
  return (
    <button
      type="button"
      {...getNativeProps<React.ButtonHTMLAttributes<HTMLButtonElement>>(props, buttonProperties)}
      className={classes.root}
      disabled={disabled && !allowDisabledFocus}
      aria-disabled={props.disabled}
      data-is-focusable={!disabled || allowDisabledFocus}
      onClick={disabled ? undefined : (onClick as React.MouseEventHandler | undefined)}
    >
      <span className={classes.flexContainer} data-automationid="splitbuttonprimary">
        {text !== undefined && (
          <span className={classes.textContainer}>
            <span className={classes.label}>{text}</span>
          </span>
        )}
        {children}
      </span>
    </button>
  );
};
