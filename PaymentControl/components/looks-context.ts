import * as React from "react";
import type { Palette } from "../looks/palette.ts";
import { lightPalette } from "../looks/palette.ts";
import type { Strings } from "../strings/string-keys.ts";

/** What every part of the screen is painted and worded with. */
export interface Looks {
  readonly palette: Palette;
  readonly dark: boolean;
  /** Language tag for amounts and dates. */
  readonly locale: string;
  readonly strings: Strings;
}

const LooksContext = React.createContext<Looks>({
  palette: lightPalette,
  dark: false,
  locale: "en",
  strings: (key) => key,
});

export const LooksProvider = LooksContext.Provider;
export const useLooks = (): Looks => React.useContext(LooksContext);
