import { icons } from "./icons/index.ts";
import type { WebResource } from "./solution.ts";

/** Scripts of forms and buttons, as `webresources/` builds them: what people read of each in the list of web resources. */
const scripts = {
  "payment-form": "Payment form script",
  "refund-form": "Refund form script",
  "action-form": "Payment action form script",
  "payment-commands": "Buttons of payments",
  "event-commands": "Buttons of gateway events",
  "environment-commands": "Buttons of server statuses",
} as const;

const pages = { welcome: "Welcome page", health: "Health page" } as const;

export const scriptNamed = (name: keyof typeof scripts): string => `cfl_/scripts/${name}.js`;
export const pageNamed = (name: keyof typeof pages): string => `cfl_/pages/${name}.html`;

/** Every script, page and icon of the base solution. */
export const webResources: readonly WebResource[] = [
  ...Object.entries(scripts).map(([name, label]): WebResource => ({
    name: `cfl_/scripts/${name}.js`,
    label,
    kind: "script",
    source: { builtFile: `dist/webresources/${name}.js` },
  })),
  ...Object.entries(pages).map(([name, label]): WebResource => ({
    name: `cfl_/pages/${name}.html`,
    label,
    kind: "page",
    source: { builtFile: `dist/webresources/${name}.html` },
  })),
  ...icons,
];
