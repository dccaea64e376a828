import type { CSSProperties } from "react";
import type { Palette } from "../looks/palette.ts";

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
  },
  stack: { display: "flex", flexDirection: "column", gap: 16 },
  amountRow: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", justifyContent: "space-between", gap: 8 },
  amount: { fontSize: 28, lineHeight: "36px", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  noticeTitle: { display: "block", fontWeight: 600 },
  noticeLine: { display: "block" },
  /** Rendered, so that Stripe can draw and keep what was typed, but neither seen nor reached by keyboard. */
  outOfSight: { position: "absolute", inlineSize: "100%", blockSize: 0, overflow: "hidden", visibility: "hidden" },
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
  heading: { margin: 0, fontSize: 20, lineHeight: "28px", fontWeight: 600, outlineOffset: 4 },
  receiptHead: { display: "flex", alignItems: "center", gap: 12 },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: 24, rowGap: 8, margin: 0 },
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
  gap: 16,
  padding: 20,
  border: `1px solid ${palette.line}`,
  borderRadius: `calc(${palette.corner} * 2)`,
});
