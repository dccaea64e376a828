/** Every colour on the screen, as resolved CSS values: Stripe's frame cannot see the host's variables. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly textQuiet: string;
  /** Lines that only divide. */
  readonly line: string;
  /** Lines that a field is known by: three to one against the background. */
  readonly fieldLine: string;
  readonly brand: string;
  readonly brandHover: string;
  readonly brandPressed: string;
  readonly onBrand: string;
  readonly link: string;
  readonly focus: string;
  readonly danger: string;
  readonly dangerFill: string;
  readonly success: string;
  readonly successFill: string;
  readonly noticeFill: string;
  readonly fontFamily: string;
  /** Corner of fields and buttons, CSS length. */
  readonly corner: string;
}

const shapes = {
  fontFamily: "'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif",
  corner: "4px",
};

export const lightPalette: Palette = {
  background: "#ffffff",
  text: "#242424",
  textQuiet: "#616161",
  line: "#e0e0e0",
  fieldLine: "#8a8a8a",
  brand: "#0f6cbd",
  brandHover: "#115ea3",
  brandPressed: "#0c3b5e",
  onBrand: "#ffffff",
  link: "#115ea3",
  focus: "#000000",
  danger: "#b10e1c",
  dangerFill: "#fdf3f4",
  success: "#0e700e",
  successFill: "#f1faf1",
  noticeFill: "#f5f5f5",
  ...shapes,
};

export const darkPalette: Palette = {
  background: "#292929",
  text: "#ffffff",
  textQuiet: "#adadad",
  line: "#525252",
  fieldLine: "#999999",
  brand: "#115ea3",
  brandHover: "#0f6cbd",
  brandPressed: "#0c3b5e",
  onBrand: "#ffffff",
  link: "#479ef5",
  focus: "#ffffff",
  danger: "#eeacb2",
  dangerFill: "#3b0509",
  success: "#9fd89f",
  successFill: "#052505",
  noticeFill: "#1f1f1f",
  ...shapes,
};
