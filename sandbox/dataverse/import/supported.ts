import { unsupported } from "../refusal.ts";
import type { Parts } from "./parts.ts";
import type { Element } from "./xml.ts";

const sections: ReadonlySet<string> = new Set([
  ...["Entities", "Roles", "EntityRelationships", "optionsets", "Dashboards", "WebResources", "CustomControls"],
  ...["AppModuleSiteMaps", "AppModules", "Languages"],
]);

const folders: ReadonlySet<string> = new Set(["Controls", "WebResources", "environmentvariabledefinitions"]);

/** Kinds of components that the stand-in does not know are refused: it never accepts silently. */
export const demandSupported = (root: Element, parts: Parts): void => {
  const section = root.children.find(({ name, children }) => children.length > 0 && !sections.has(name));
  if (section) throw unsupported(`solutions with ${section.name}`);
  const folder = Object.keys(parts)
    .filter((path) => path.includes("/"))
    .map((path) => path.slice(0, path.indexOf("/")))
    .find((name) => !folders.has(name));
  if (folder !== undefined) throw unsupported(`solutions with ${folder}`);
};
