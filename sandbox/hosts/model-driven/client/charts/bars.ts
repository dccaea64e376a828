import { element } from "../../../element.ts";
import type { ChartCategory } from "./aggregate.ts";
import { colorAt, seriesOf } from "./palette.ts";

const share = (value: number, most: number): string => `${most === 0 ? 0 : Math.max(0.5, (100 * value) / most)}%`;

/** Columns or bars, parts stacked; drawn for the eye, the table beside says the same in words. */
export const barsOf = (
  categories: readonly ChartCategory[],
  { shape, format }: { readonly shape: "column" | "bar"; readonly format: (value: number) => string },
): HTMLElement => {
  const most = Math.max(...categories.map(({ total }) => total), 0);
  const series = seriesOf(categories);
  const colorOf = (name: string, own: string | undefined): string =>
    series.find((one) => one.name === name)?.color ?? own ?? colorAt(0);
  const side = shape === "column" ? "height" : "width";
  return element(
    "div",
    { class: `chart-${shape}s`, "aria-hidden": "true" },
    ...categories.map((category) =>
      element(
        "div",
        { class: "chart-category" },
        element("span", { class: "chart-value" }, format(category.total)),
        element(
          "span",
          { class: "chart-track" },
          ...category.parts.map((part) =>
            element("span", {
              class: "chart-part",
              style: `${side}:${share(part.value, most)};background:${colorOf(part.series, category.color)}`,
            }),
          ),
        ),
        element("span", { class: "chart-label" }, category.label),
      ),
    ),
  );
};
