/** A control's visibility, kept by the element that holds it. */
export const visibilityOf = (holder: HTMLElement) => ({
  isVisible: (): boolean => !holder.hidden,
  setVisible: (visible: boolean): void => {
    holder.hidden = !visible;
  },
});
