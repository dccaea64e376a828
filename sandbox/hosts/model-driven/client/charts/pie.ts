import { element } from "../../../element.ts";
import type { ChartCategory } from "./aggregate.ts";
import { colorAt } from "./palette.ts";

/** A ring whose arcs are the categories' shares, with a legend that names and counts them. */
export const pieOf = (categories: readonly ChartCategory[], format: (value: number) => string): HTMLElement => {
  const whole = categories.reduce((sum, { total }) => sum + total, 0);
  let from = 0;
  const arcs = categories.map(({ total, color }, position) => {
    const to = from + (whole === 0 ? 0 : (360 * total) / whole);
    const arc = `${color ?? colorAt(position)} ${from}deg ${to}deg`;
    from = to;
    return arc;
  });
  return element(
    "div",
    { class: "chart-pie", "aria-hidden": "true" },
    element("span", { class: "chart-ring", style: `background:conic-gradient(${arcs.join(",")})` }),
    element(
      "ul",
      { class: "chart-legend" },
      ...categories.map(({ label, total, color }, position) =>
        element(
          "li",
          {},
          element("span", { class: "chart-key", style: `background:${color ?? colorAt(position)}` }),
          element("span", { class: "chart-legend-label" }, label),
          element("span", { class: "chart-legend-value" }, format(total)),
        ),
      ),
    ),
  );
};
