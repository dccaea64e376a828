import type { ComponentName } from "./component-types.ts";
import { labelOf } from "./labels.ts";
import { bare } from "./parts.ts";
import { invalidXml } from "./refusals.ts";
import { child, childrenOf, type Element, serialize, textOf } from "./xml.ts";

export interface Publisher {
  readonly uniqueName: string;
  readonly friendlyName: string;
  readonly prefix: string;
  readonly optionPrefix: number;
}

export interface RootComponent extends ComponentName {
  /** 0 everything of a table, 1 its properties and chosen parts, 2 chosen parts only. */
  readonly behavior: number;
}

/** One entry of MissingDependencies: what has to be installed before. */
export interface Requirement extends ComponentName {
  /** The solution that brings it, and the version seen when the package was made. */
  readonly solution: { readonly name: string; readonly version: string } | undefined;
  readonly dependent: ComponentName;
  /** The entry as it stands in the file, for the words of a refusal. */
  readonly xml: string;
}

/** solution.xml, read. */
export interface Manifest {
  readonly uniqueName: string;
  readonly friendlyName: string;
  readonly description: string;
  readonly version: string;
  readonly managed: boolean;
  readonly publisher: Publisher;
  readonly roots: readonly RootComponent[];
  readonly requirements: readonly Requirement[];
}

const nameIn = ({ attributes }: Element): string =>
  (attributes["schemaName"] ?? attributes["id.schemaname"] ?? bare(attributes["id"])).toLowerCase();

/** Data-driven kinds are named by a word instead of a number. */
const typeIn = ({ attributes }: Element): number => {
  const type = attributes["type"] ?? "";
  return type.toLowerCase() === "environmentvariabledefinition" ? 380 : Number(type);
};

/** A column, view, form … of a table names the table beside itself. */
const requiredName = (required: Element): string => {
  const parent = required.attributes["parentSchemaName"];
  const name = nameIn(required);
  return typeIn(required) === 2 && parent ? `${parent.toLowerCase()}.${name}` : name;
};

const requirementOf = (node: Element): readonly Requirement[] => {
  const required = child(node, "Required");
  if (!required) return [];
  const dependent = child(node, "Dependent") ?? required;
  const [, name, version] = /^(.+?)(?: \(([\d.]+)\))?$/.exec(required.attributes["solution"] ?? "") ?? [];
  return [
    {
      type: typeIn(required),
      name: requiredName(required),
      solution: name ? { name, version: version ?? "" } : undefined,
      dependent: { type: typeIn(dependent), name: nameIn(dependent) },
      xml: serialize(node),
    },
  ];
};

const publisherOf = (node: Element | undefined): Publisher => {
  const uniqueName = textOf(node, "UniqueName");
  const prefix = textOf(node, "CustomizationPrefix");
  if (!uniqueName || !prefix) throw invalidXml("The element 'Publisher' has incomplete content.");
  return {
    uniqueName,
    friendlyName: labelOf(node, "LocalizedNames", "LocalizedName") ?? uniqueName,
    prefix: prefix.toLowerCase(),
    optionPrefix: Number(textOf(node, "CustomizationOptionValuePrefix")),
  };
};

/** Refuses when what identifies the solution is not there. */
export const manifestOf = (root: Element): Manifest => {
  const node = child(root, "SolutionManifest");
  const uniqueName = textOf(node, "UniqueName");
  const version = textOf(node, "Version");
  if (!node || !uniqueName || !version) throw invalidXml("The element 'SolutionManifest' has incomplete content.");
  return {
    uniqueName,
    friendlyName: labelOf(node, "LocalizedNames", "LocalizedName") ?? uniqueName,
    description: labelOf(node, "Descriptions", "Description") ?? "",
    version,
    managed: textOf(node, "Managed") === "1",
    publisher: publisherOf(child(node, "Publisher")),
    roots: childrenOf(node, "RootComponents", "RootComponent").map((each) => ({
      ...{ type: typeIn(each), name: nameIn(each), behavior: Number(each.attributes["behavior"] ?? 0) },
    })),
    requirements: childrenOf(node, "MissingDependencies", "MissingDependency").flatMap(requirementOf),
  };
};

/** `1.10.0.0` is higher than `1.9.0.0`. Positive when the first one is. */
export const compareVersions = (left: string, right: string): number => {
  const [first, second] = [left, right].map((version) => version.split(".").map(Number));
  const at = [0, 1, 2, 3].find((place) => (first?.[place] ?? 0) !== (second?.[place] ?? 0)) ?? 0;
  return (first?.[at] ?? 0) - (second?.[at] ?? 0);
};
