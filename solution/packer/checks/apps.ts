import { elementsAt, elementsBelow, type XmlElement } from "../element.ts";
import type { Finding } from "../finding.ts";
import { findingAt, type Check } from "../subject.ts";
import { componentNodes, keyOf } from "./component-nodes.ts";

/** System Administrator and System Customizer have these ids everywhere. */
const platformRoles = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

interface Use {
  readonly type: string;
  readonly key: string;
  readonly named: boolean;
  readonly element: XmlElement;
}

const usesOf = (root: XmlElement): readonly Use[] => {
  const components = elementsBelow(root, "AppModuleComponent").map((element) => {
    const { type = "", schemaName, id } = element.attributes;
    return { type, key: keyOf(schemaName ?? id ?? ""), named: schemaName !== undefined, element };
  });
  const roles = elementsBelow(root, "AppModuleRoleMaps").flatMap((map) =>
    elementsAt(map, "Role").map((element) => ({
      type: "20",
      key: keyOf(element.attributes["id"] ?? ""),
      named: false,
      element,
    })),
  );
  const areas = elementsBelow(root, "SubArea").flatMap((element): readonly Use[] => {
    const { Entity: table, DefaultDashboard: dashboard } = element.attributes;
    return [
      ...(table ? [{ type: "1", key: keyOf(table), named: true, element }] : []),
      ...(dashboard ? [{ type: "60", key: keyOf(dashboard), named: false, element }] : []),
    ];
  });
  return [...components, ...roles, ...areas];
};

/**
 * What an app and its site map are made of must exist. Names without the publisher's prefix may be the platform's, and so may
 * forms and views as soon as the app has a table that is not defined here.
 */
export const appComponents: Check = ({ customizations }, { prefix, tables, required }) => {
  const present = new Set(componentNodes(customizations.root).map(({ type, key }) => `${type}:${key}`));
  const uses = usesOf(customizations.root);
  const allOwn = uses.every(({ type, key }) => type !== "1" || tables.get(key)?.complete);
  return uses.flatMap(({ type, key, named, element }): readonly Finding[] => {
    const known = `${type}:${key}`;
    if (present.has(known) || required.has(known) || platformRoles.includes(key)) return [];
    if (named ? !key.startsWith(prefix) : type !== "20" && !allOwn) return [];
    if (type === "1" && tables.has(key)) return [];
    const sentence = `The app uses ${key} (type ${type}), which is neither in the solution nor among its dependencies. Add it, or take it out of the app.`;
    return [findingAt(customizations, element, { kind: "unknown-app-component", sentence })];
  });
};
