const transparent = /^(transparent|rgba\(.*, 0\))$/;
const seeThrough = /^rgba\(/;

/**
 * The solid colour that an element stands on; undefined when it is a picture, see-through or the browser's own white.
 * The frame is as good as transparent then, yet tools that measure contrast inside of it can measure.
 */
export const backgroundBehind = (element: Element | undefined): string | undefined => {
  for (let at: Element | null = element ?? null; at !== null; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== "none") return undefined;
    if (!transparent.test(backgroundColor)) return seeThrough.test(backgroundColor) ? undefined : backgroundColor;
  }
  return undefined;
};
