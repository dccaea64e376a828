type Child = Node | string | undefined;
type Value = string | (() => void) | undefined;

/** An element with attributes (functions are listeners; undefined leaves out) and children. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
};

const svg = "http://www.w3.org/2000/svg";

/** A stroke on a 20 × 20 grid; decoration only. */
export const picture = (path: string): SVGSVGElement => {
  const drawn = document.createElementNS(svg, "svg");
  drawn.setAttribute("viewBox", "0 0 20 20");
  drawn.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(svg, "path");
  shape.setAttribute("d", path);
  drawn.append(shape);
  return drawn;
};
