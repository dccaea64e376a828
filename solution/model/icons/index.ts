import type { WebResource } from "../solution.ts";
import { commandIcons } from "./command-icons.ts";
import { pageIcons, tableIcons } from "./table-icons.ts";

const counterfoil = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="#0f6cbd">',
  '<path d="M4 6h17v20H4z"/><path d="M23 6h5v20h-5v-3h2v-3h-2v-3h2v-3h-2v-3h2V9h-2z" opacity=".6"/>',
  '<path d="M7 11h11v2H7zm0 5h11v2H7zm0 5h7v2H7z" fill="#fff"/></svg>\n',
].join("");

const drawings = { counterfoil, ...tableIcons, ...pageIcons, ...commandIcons };

export type IconName = keyof typeof drawings;

/** Name of an icon's web resource. */
export const iconNamed = (name: IconName): string => `cfl_/icons/${name}.svg`;

/** Every icon as a web resource. */
export const icons: readonly WebResource[] = Object.entries(drawings).map(([name, text]) => ({
  name: `cfl_/icons/${name}.svg`,
  label: name === "counterfoil" ? "Counterfoil icon" : `Icon: ${name}`,
  kind: "svg",
  source: { text },
}));
