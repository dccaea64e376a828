/** The app's client API: a page of the site map stands in a frame of the app. */
export const appXrm = (): Xrm.XrmStatic | undefined => {
  try {
    return (window.parent as Window & { Xrm?: Xrm.XrmStatic }).Xrm;
  } catch {
    // Framed by another origin, whose window is not ours to look at.
    return undefined;
  }
};
