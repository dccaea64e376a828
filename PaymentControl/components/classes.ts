import { keyframes, mergeStyles } from "@fluentui/react/lib/Styling";
import type { IRawStyle, IStyle } from "@fluentui/react/lib/Styling";
import type { Palette } from "../looks/palette.ts";

/** What inline styles cannot say. Fluent gives these rules class names of their own, so they reach no other element. */

/** Where the keyboard is: a ring outside the element, on the page's own background. Fluent's ring inside is not drawn. */
export const focusRing = (palette: Palette): Record<string, IStyle> => ({
  "&&:focus-visible": { outline: `2px solid ${palette.focus}`, outlineOffset: "2px" },
  "&&&&::after": { display: "none" },
});

/** What sites like to say of every button, taken back. */
export const unmoved: IRawStyle = { margin: 0, letterSpacing: "normal", textTransform: "none", boxShadow: "none" };

/** For whoever asked their system for less movement. */
export const stillWhenAsked = { "@media (prefers-reduced-motion: reduce)": { animation: "none", transition: "none" } };

/** Twice the class, so that a site's rules for its own links do not win where the pointer is. */
const firmly = "&&, &&:hover, &&:focus, &&:visited";

export const linkClass = (palette: Palette): string =>
  mergeStyles({
    display: "inline-block",
    justifySelf: "start",
    padding: "2px 0",
    fontWeight: "inherit",
    borderRadius: 2,
    selectors: {
      [firmly]: { color: palette.link, textDecoration: "underline", textUnderlineOffset: 2 },
      "&&:hover": { textDecorationThickness: 2 },
      ...focusRing(palette),
    },
  });

/** A link that is the one thing to do next: it looks like the button that it stands for. */
export const actionClass = (palette: Palette): string =>
  mergeStyles({
    ...{ display: "inline-block", justifySelf: "start", boxSizing: "border-box", minHeight: 36, padding: "7px 16px" },
    ...{ border: `1px solid ${palette.fieldLine}`, borderRadius: palette.corner, background: palette.background },
    ...{ lineHeight: "20px", fontWeight: 600, textAlign: "center" },
    selectors: {
      [firmly]: { color: palette.text, textDecoration: "none" },
      "&&:hover": { background: palette.noticeFill },
      ...focusRing(palette),
    },
  });

/** Takes the focus from a script, never from the Tab key. */
export const landingClass = (palette: Palette): string =>
  mergeStyles({ outline: "none", borderRadius: 2, selectors: focusRing(palette) });

/** A grey block that breathes. Translucent, so that it is quiet on every background; its line stays where colours are forced. */
export const blockClass = (palette: Palette): string =>
  mergeStyles({
    boxSizing: "border-box",
    border: `1px solid ${palette.line}`,
    borderRadius: palette.corner,
    background: "rgba(128, 128, 128, 0.22)",
    animation: `${keyframes({ "0%, 100%": { opacity: 1 }, "50%": { opacity: 0.45 } })} 1.8s ease-in-out infinite`,
    selectors: stillWhenAsked,
  });
