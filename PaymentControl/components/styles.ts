import type { CSSProperties } from "react";
import type { Palette } from "../looks/palette.ts";

/** Space between the parts of the screen, in pixels. */
export const gap = 16;
/** Height of the button, in pixels: that of Stripe's fields and of a wallet's button. */
export const buttonHeight = 44;

/** Sites have rules for lists of terms, for their own: none of them may reach ours. */
const ofOurOwn: CSSProperties = { all: "unset" };

/** Large, and figures as wide as each other. */
const amount = {
  fontSize: 28,
  lineHeight: "36px",
  fontWeight: 600,
  fontVariantNumeric: "tabular-nums",
  overflowWrap: "anywhere",
} as const satisfies CSSProperties;

/** The whole form. A ring around what has the focus needs two pixels. */
const root = {
  boxSizing: "border-box",
  position: "relative",
  inlineSize: "100%",
  maxInlineSize: 520,
  padding: "2px 0",
  fontSize: 14,
  lineHeight: "20px",
  textAlign: "start",
  textWrap: "pretty",
  /** Japanese breaks between phrases, not in the middle of one. */
  wordBreak: "auto-phrase",
  outline: "none",
} as const satisfies CSSProperties;

/** Inline and logical: nothing of ours reaches the rest of the page, and right-to-left needs no second set. */
export const styles = {
  root,
  /** In other colours than the page's, nothing stands at the edge. */
  rootOnOwnGround: { ...root, padding: gap },
  form: { display: "flex", flexDirection: "column", gap },
  /** The badge stands beside the caption, so that it never takes room from the amount. */
  amountRow: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: 8 },
  amountBelow: { ...amount, gridArea: "2 / 1 / auto / span 2" },
  amount,
  noticeText: { display: "grid", gap: 4, flexGrow: 1, minInlineSize: 0, overflowWrap: "anywhere" },
  noticeTitle: { fontWeight: 600, textWrap: "balance" },
  noticeAction: { paddingBlock: 4 },
  code: {
    display: "grid",
    gap: 4,
    paddingBlock: 4,
    fontFamily: "Consolas, Menlo, monospace",
    fontSize: 12,
    lineHeight: "18px",
    textAlign: "left",
  },
  /** Rendered, so that Stripe can draw and keep what was typed, but neither seen nor reached by keyboard. */
  outOfSight: {
    position: "absolute",
    insetBlockStart: 0,
    insetInlineStart: 0,
    inlineSize: "100%",
    blockSize: 0,
    overflow: "hidden",
    visibility: "hidden",
  },
  /** For screen readers alone. */
  unseen: {
    position: "absolute",
    inlineSize: 1,
    blockSize: 1,
    margin: -1,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  receipt: { display: "flex", flexDirection: "column", gap },
  receiptHead: { display: "flex", alignItems: "center", gap: 12 },
  heading: {
    ...{
      margin: 0,
      padding: 0,
      border: "none",
      color: "inherit",
      fontFamily: "inherit",
      fontSize: 20,
      fontWeight: 600,
    },
    ...{ lineHeight: "28px", letterSpacing: "normal", textTransform: "none" },
  },
  facts: { ...ofOurOwn, display: "grid", gap: 12 },
  fact: { ...ofOurOwn, display: "block", overflowWrap: "anywhere" },
} as const satisfies Record<string, CSSProperties>;

/** A quiet caption above something that matters more. */
export const quiet = (palette: Palette): CSSProperties => ({ color: palette.textQuiet });

/** A small outlined word beside the amount. */
export const badge = (palette: Palette): CSSProperties => ({
  border: `1px solid ${palette.fieldLine}`,
  borderRadius: palette.corner,
  paddingInline: 6,
  fontSize: 12,
  lineHeight: "18px",
  color: palette.textQuiet,
});

/** The frame around a message. It stands below the button, so that nothing above moves when it comes. */
export const noticeBox = (palette: Palette, isFailure: boolean): CSSProperties => ({
  display: "flex",
  gap: 8,
  padding: 12,
  border: `1px solid ${isFailure ? palette.danger : palette.line}`,
  borderRadius: palette.corner,
  background: isFailure ? palette.dangerFill : palette.noticeFill,
  color: palette.text,
});
