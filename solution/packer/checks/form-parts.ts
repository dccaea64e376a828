import { elementsAt, elementsBelow, textAt, type XmlElement } from "../element.ts";
import type { Finding } from "../finding.ts";
import type { SolutionIndex } from "../solution-index.ts";
import { findingAt, type Check } from "../subject.ts";
import { componentNodes, keyOf } from "./component-nodes.ts";

/** A view, chart, form or relationship that a form or dashboard shows, and the table that it must belong to. */
interface Use {
  readonly what: string;
  /** As root components number it. */
  readonly type: number;
  readonly key: string;
  readonly table: string;
  readonly element: XmlElement;
}

const relationshipType = 10;

const parts = [
  { what: "view", type: 26, name: "ViewId", personal: "IsUserView" },
  { what: "chart", type: 59, name: "VisualizationId", personal: "IsUserChart" },
  { what: "relationship", type: relationshipType, name: "RelationshipName", personal: "" },
] as const;

const gridUses = (parameters: XmlElement): readonly Use[] => {
  const table = textAt(parameters, "TargetEntityType") ?? "";
  return parts.flatMap(({ what, type, name, personal }) =>
    textAt(parameters, personal) === "true"
      ? []
      : elementsAt(parameters, name).map((element) => ({ what, type, key: keyOf(element.text), table, element })),
  );
};

/** Quick views are named in XML that is itself written as text. */
const quickFormUses = (parameters: XmlElement): readonly Use[] =>
  elementsAt(parameters, "QuickForms").flatMap((element) =>
    [...element.text.matchAll(/entityname="(\w+)"(?:>|&gt;)([^<&]+)/g)].map(([, table = "", id = ""]) => ({
      ...{ what: "form", type: 60, key: keyOf(id), table, element },
    })),
  );

const usesIn = (root: XmlElement): readonly Use[] =>
  [...elementsAt(root, "Entities", "Entity", "FormXml"), ...elementsAt(root, "Dashboards", "Dashboard")]
    .flatMap((form) => elementsBelow(form, "control"))
    .flatMap((control) => elementsAt(control, "parameters"))
    .flatMap((parameters) => [...gridUses(parameters), ...quickFormUses(parameters)]);

/** Only of tables that are here as a whole it is known which views, charts and forms they have. */
const isKnown = ({ type, key, table }: Use, { prefix, tables }: SolutionIndex): boolean =>
  key !== "" &&
  (type === relationshipType ? key.startsWith(prefix) : tables.get(table.toLowerCase())?.complete === true);

/** What sub-grids, charts and quick views show must exist. */
export const formParts: Check = ({ customizations }, index) => {
  const { root } = customizations;
  const relationships = elementsAt(root, "EntityRelationships", "EntityRelationship");
  const present = new Set([
    ...componentNodes(root).map(({ type, key }) => `${type}:${key}`),
    ...relationships.map(({ attributes }) => `${relationshipType}:${keyOf(attributes["Name"] ?? "")}`),
  ]);
  return usesIn(root).flatMap((use): readonly Finding[] => {
    const name = `${use.type}:${use.key}`;
    if (!isKnown(use, index) || present.has(name) || index.required.has(name)) return [];
    const of = use.table ? ` of ${use.table}` : "";
    const sentence = `There is no ${use.what} ${use.key}${of}. Correct the id or name, or add the ${use.what}.`;
    return [findingAt(customizations, use.element, { kind: "unknown-form-part", sentence })];
  });
};
