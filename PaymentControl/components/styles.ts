import type { CSSProperties } from "react";
import type { Palette } from "../looks/palette.ts";

/** Space between the parts of the screen, in pixels. */
export const gap = 16;
/** Height of a button, in pixels. */
export const buttonHeight = 40;

/** Inline and logical: nothing of ours reaches the rest of the page, and right-to-left needs no second set. */
export const styles = {
  root: {
    boxSizing: "border-box",
    position: "relative",
    inlineSize: "100%",
    maxInlineSize: 520,
    padding: "2px 0",
    fontSize: 14,
    lineHeight: "20px",
    textAlign: "start",
    outline: "none",
  },
  form: { display: "flex", flexDirection: "column", gap },
  amountRow: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", justifyContent: "space-between", gap: 8 },
  amount: {
    fontSize: 28,
    lineHeight: "36px",
    fontWeight: 600,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  noticeText: { display: "grid", gap: 4, flexGrow: 1, minInlineSize: 0, overflowWrap: "anywhere" },
  noticeTitle: { fontWeight: 600 },
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
  heading: { margin: 0, fontSize: 20, lineHeight: "28px", fontWeight: 600 },
  receiptHead: { display: "flex", alignItems: "center", gap: 12 },
  facts: { display: "grid", gap: 12, margin: 0 },
  fact: { margin: 0, overflowWrap: "anywhere" },
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

/** The frame around a receipt. */
export const card = (palette: Palette): CSSProperties => ({
  display: "flex",
  flexDirection: "column",
  gap,
  padding: 20,
  border: `1px solid ${palette.line}`,
  borderRadius: `calc(${palette.corner} * 2)`,
});

/** The frame around a message. It stands below the button, so that nothing above moves when it comes. */
export const noticeBox = (palette: Palette, isFailure: boolean): CSSProperties => ({
  display: "flex",
  gap: 12,
  padding: "12px 16px",
  border: `1px solid ${isFailure ? palette.danger : palette.line}`,
  borderRadius: palette.corner,
  background: isFailure ? palette.dangerFill : palette.noticeFill,
  color: palette.text,
});
