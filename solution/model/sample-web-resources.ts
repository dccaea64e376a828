import type { WebResource } from "./solution.ts";

/** The one script of the sample, built in `webresources/` like those of the base solution. */
export const orderFormScript: WebResource = {
  name: "sample_/scripts/order-form.js",
  label: "Order form script",
  kind: "script",
  source: { builtFile: "dist/webresources/sample-order-form.js" },
};
