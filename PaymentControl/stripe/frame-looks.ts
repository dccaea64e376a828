import type { Palette } from "../looks/palette.ts";

/** How Stripe's fields look and speak. */
export interface FrameLooks {
  readonly palette: Palette;
  readonly dark: boolean;
  /** Language tag of the payer. */
  readonly locale: string;
}
