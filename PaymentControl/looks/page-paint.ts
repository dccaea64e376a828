/** The colours of a page without a theme for code components, such as a portal's; resolved CSS values or nothing. */
export interface PagePaint {
  /** What the control stands on. */
  readonly background?: string;
  readonly text?: string;
  /** The site's first colour, and what is written on it. */
  readonly brand?: string;
  readonly onBrand?: string;
  readonly fontFamily?: string;
}

/** Power Pages writes the colours of a site's theme here (portalbasictheme.css). */
const brandVariable = "--portalThemeColor1";
const onBrandVariable = "--portalThemeOnColor1";

const seeThrough = /^(transparent|rgba\(.*,\s*0\))$/;

const behind = (element: Element, styleOf: (at: Element) => CSSStyleDeclaration): string | undefined => {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = styleOf(at);
    if (backgroundColor !== "" && !seeThrough.test(backgroundColor)) return backgroundColor;
  }
  return undefined;
};

/** Looks at the page around the control; changes nothing. */
export const readPagePaint = (container: Element): PagePaint => {
  const view = container.ownerDocument.defaultView;
  if (view === null) return {};
  const own = view.getComputedStyle(container);
  const given = Object.entries({
    background: behind(container, (at) => view.getComputedStyle(at)),
    text: own.color,
    brand: own.getPropertyValue(brandVariable).trim(),
    onBrand: own.getPropertyValue(onBrandVariable).trim(),
    fontFamily: own.fontFamily,
  }).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(given);
};
