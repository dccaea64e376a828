import { elementsAt } from "../element.ts";
import type { Finding } from "../finding.ts";
import { findingAt, type Check } from "../subject.ts";
import { componentNodes, keyOf } from "./component-nodes.ts";

/** Every root component needs its node, and every component its root: one without the other is dropped in silence. */
export const rootComponents: Check = ({ manifest, customizations }) => {
  const nodes = componentNodes(customizations.root);
  const present = new Set(nodes.map(({ type, key }) => `${type}:${key}`));
  const listed = elementsAt(manifest.root, "SolutionManifest", "RootComponents", "RootComponent");
  const names = listed.map((element) => {
    const { type = "", schemaName, id } = element.attributes;
    return { element, type: Number(type), keys: [schemaName, id].flatMap((key) => (key ? [keyOf(key)] : [])) };
  });
  const known = new Set(nodes.map(({ type }) => type));
  const checkable = new Set([1, 9, 20, 26, 29, 59, 60, 61, 62, 66, 70, 80, 91, 92, 95, 300, ...known]);
  const withoutNode = names.flatMap(({ element, type, keys }): readonly Finding[] => {
    if (!checkable.has(type) || keys.some((key) => present.has(`${type}:${key}`))) return [];
    const sentence = `The root component ${keys.join(", ")} (type ${type}) is not in the solution. Add the component, or take this line out.`;
    return [findingAt(manifest, element, { kind: "root-component-without-node", sentence })];
  });
  const listedKeys = new Set(names.flatMap(({ type, keys }) => keys.map((key) => `${type}:${key}`)));
  const withoutRoot = nodes.flatMap(({ type, key, element, what, root }): readonly Finding[] => {
    if (!root || listedKeys.has(`${type}:${key}`)) return [];
    const sentence = `The ${what} ${key} is not among the root components, so it would be left out. Add <RootComponent type="${type}" …> to Other/Solution.xml.`;
    return [findingAt(customizations, element, { kind: "missing-root-component", sentence })];
  });
  return [...withoutNode, ...withoutRoot];
};
