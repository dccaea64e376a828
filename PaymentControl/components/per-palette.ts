import type { Palette } from "../looks/palette.ts";

/**
 * Makes one object for the same colours, however often a form is drawn or opened: Fluent keeps what it works out of a
 * `styles` object under the object itself, so a new one at each render would be worked out anew and kept besides.
 */
export const perPalette = <Made extends object>(make: (palette: Palette) => Made): ((palette: Palette) => Made) => {
  const made = new Map<string, Made>();
  return (palette) => {
    const key = JSON.stringify(palette);
    const one = made.get(key) ?? make(palette);
    made.set(key, one);
    return one;
  };
};
