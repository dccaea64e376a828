import type { Appearance } from "@stripe/stripe-js";
import type { FrameLooks } from "./frame-looks.ts";

/** 44 px high. Safari on a telephone zooms into smaller text as soon as somebody types, and leaves the payer there. */
const inputText = { fontSize: "16px", lineHeight: "20px", padding: "11px 12px" };

/** Stripe's fields in the host's colours, so that nobody sees a seam. */
export const appearanceOf = ({ palette, dark }: FrameLooks): Appearance => ({
  theme: dark ? "night" : "stripe",
  labels: "above",
  variables: {
    fontFamily: palette.fontFamily,
    fontSizeBase: "14px",
    spacingUnit: "4px",
    borderRadius: palette.corner,
    colorPrimary: palette.link,
    colorBackground: palette.background,
    colorText: palette.text,
    colorTextSecondary: palette.textQuiet,
    colorTextPlaceholder: palette.textQuiet,
    colorDanger: palette.danger,
    colorSuccess: palette.success,
    iconColor: palette.textQuiet,
  },
  rules: {
    ".Input": { border: `1px solid ${palette.fieldLine}`, boxShadow: "none", ...inputText },
    ".Input:focus": { border: `1px solid ${palette.link}`, boxShadow: `0 0 0 1px ${palette.link}`, outline: "none" },
    ".Input--invalid": { border: `1px solid ${palette.danger}`, boxShadow: "none" },
    ".Label": { color: palette.text, fontWeight: "400" },
    ".Tab": { border: `1px solid ${palette.fieldLine}`, boxShadow: "none" },
    ".Tab--selected": { border: `1px solid ${palette.link}`, boxShadow: `0 0 0 1px ${palette.link}` },
  },
});
