type Child = Node | string | false | undefined;
type Value = string | number | boolean | undefined | ((event: Event) => void);

/** An element with attributes (`onclick` and the like take functions; false and undefined leave out) and children. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== undefined && value !== false) made.setAttribute(key, String(value));
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
};

const svgNamespace = "http://www.w3.org/2000/svg";

/** An icon of 20 units, drawn as strokes in the text's colour; decoration only. */
export const icon = (path: string, size = 20): SVGSVGElement => {
  const svg = document.createElementNS(svgNamespace, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  const shape = document.createElementNS(svgNamespace, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
};

/** Strokes on a 20 × 20 grid. */
export const icons = {
  waffle:
    "M4 4h2v2H4zM9 4h2v2H9zM14 4h2v2h-2zM4 9h2v2H4zM9 9h2v2H9zM14 9h2v2h-2zM4 14h2v2H4zM9 14h2v2H9zM14 14h2v2h-2z",
  save: "M4 4h9l3 3v9H4zM7 4v4h5V4M7 16v-5h6v5",
  saveAndClose: "M4 4h9l3 3v4M4 4v12h6M7 4v4h5V4M12 12l4 4m0-4-4 4",
  refresh: "M15.5 8A6 6 0 1 0 16 11M16 4v4h-4",
  add: "M10 4v12M4 10h12",
  back: "M12 4l-6 6 6 6",
  table: "M3.5 4.5h13v11h-13zM3.5 8.5h13M8.5 8.5v7",
  payment: "M3 5.5h14v9H3zM3 8.5h14M6 12h3",
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.5M10 16.500v1.5M2 10h1.5M16.500 10H18M4.300 4.300l1.100 1.100M14.600 14.600l1.100 1.100M4.300 15.700l1.100-1.100M14.600 5.400l1.100-1.100",
  info: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9v4.500M10 6.500v.5",
  warning: "M10 3.500 17.500 16.500h-15zM10 8v4M10 14v.5",
  error: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.500 7.500l5 5M12.500 7.500l-5 5",
  lock: "M5.500 9h9v7h-9zM7.500 9V6.500a2.500 2.500 0 0 1 5 0V9",
  search: "M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM12.700 12.700 16.500 16.500",
  close: "M5 5l10 10M15 5 5 15",
  bell: "M10 3a4.500 4.500 0 0 1 4.500 4.500V11l1.500 2.500H4L5.500 11V7.500A4.500 4.500 0 0 1 10 3zM8.500 16h3",
  menu: "M3 6h14M3 10h14M3 14h14",
} as const;
