/** Stand in the bundle for parts of Fluent that its exports drag in, but a payment form never uses. */

/** Styles of the split button, which DefaultButton adds to its own. */
export const getStyles = (): object => ({});
/** The one thing that is used of the module of Fluent's old base class. */
export const nullRender = (): null => null;
/** The old base class itself: nothing inherits from it any more. */
export const BaseComponent = (): undefined => undefined;
/** For pages whose style sheets carry theme tokens: ours has none. */
export const loadTheme = (): void => undefined;
