import { join } from "node:path";
import { Liquid } from "liquidjs";
import { CodeComponentTag } from "./code-component-tag.ts";

/** The site's template engine: everything printed is escaped, pages stand in `pages/`. */
export const createPortalLiquid = (): Liquid => {
  const liquid = new Liquid({
    root: join(import.meta.dirname, "..", "pages"),
    extname: ".liquid",
    outputEscape: "escape",
    cache: true,
  });
  liquid.registerTag("codecomponent", CodeComponentTag);
  liquid.registerFilter("money", (amount: number, currency: string) =>
    new Intl.NumberFormat("en-US", { style: "currency", currency: currency || "EUR" }).format(amount),
  );
  return liquid;
};
