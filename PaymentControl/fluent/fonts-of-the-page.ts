/** Stands for Fluent's default fonts in the bundle: those add global @font-face rules that point to a CDN. Sizes are Fluent's. */
const sizes = {
  tiny: 10,
  xSmall: 10,
  small: 12,
  smallPlus: 12,
  medium: 14,
  mediumPlus: 16,
  large: 18,
  xLarge: 20,
  xLargePlus: 24,
  xxLarge: 28,
  xxLargePlus: 32,
  superLarge: 42,
  mega: 68,
};

const styleOf = (size: number) => ({
  fontFamily: "'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif",
  fontSize: `${size}px`,
  fontWeight: size > 16 ? 600 : 400,
});

export const DefaultFontStyles = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, styleOf(size)]));
export const registerDefaultFontFaces = (): void => undefined;
