/** Stands for Fluent's ContextualMenu in the bundle: Button imports it for split buttons, which a payment form never shows. */
export const ContextualMenu = (): null => null;
