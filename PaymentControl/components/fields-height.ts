/** A card's fields with the chooser of methods above, as Stripe draws them, in pixels. */
const usual = 305;

let last = usual;

/** How high the fields will probably be, in pixels: as high as the last ones on this page. */
export const expectedFieldsHeight = (): number => last;

/** Remembers how high they came out, so that the next skeleton fits and nothing jumps. */
export const rememberFieldsHeight = (height: number): void => {
  if (height > 0) last = height;
};
