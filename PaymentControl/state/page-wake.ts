type PageOfWindow = Pick<Window, "addEventListener" | "removeEventListener">;

/** Calls when the browser brings the page back as it was, as its back button may do. The answer takes the call back. */
export const onWake = (page: PageOfWindow, wake: () => void): (() => void) => {
  const shown = ({ persisted }: PageTransitionEvent): void => (persisted ? wake() : undefined);
  page.addEventListener("pageshow", shown);
  return () => page.removeEventListener("pageshow", shown);
};
