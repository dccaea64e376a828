import type { ChartCategory, ChartPart } from "./aggregate.ts";

/** Colours of series without one of their own; distinct in grey as well. */
const colors = ["#0f6cbd", "#0e700e", "#bc4b09", "#8764b8", "#038387", "#b10e1c", "#986f0b", "#616161"] as const;

export const colorAt = (position: number): string => colors[position % colors.length] ?? colors[0];

/** Series of a split chart in the order of their first appearance, with their colours. */
export const seriesOf = (
  categories: readonly ChartCategory[],
): readonly { readonly name: string; readonly color: string }[] => {
  const parts = new Map<string, ChartPart>();
  for (const part of categories.flatMap((category) => category.parts)) {
    if (part.series !== "" && !parts.has(part.series)) parts.set(part.series, part);
  }
  return [...parts.values()].map((part, position) => ({ name: part.series, color: part.color ?? colorAt(position) }));
};
