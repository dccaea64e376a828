/**
 * Stand in the bundle for parts of Fluent that Button and Icon import for split buttons, key tips and pictures,
 * which a payment form never shows: a quarter of Fluent's weight.
 */
export const ContextualMenu = (): null => null;
export const Image = (): null => null;
export const KeytipData = ({ children }: { readonly children: (attributes: object) => unknown }): unknown =>
  children({});
