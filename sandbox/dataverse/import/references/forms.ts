import { componentType, type ComponentName, type Reference } from "../component-types.ts";
import { bare } from "../parts.ts";
import { child, descendants, type Element, textOf } from "../xml.ts";
import { columnReference, tableReference } from "./fetch.ts";

const named = (type: number, name: string | undefined, by: ComponentName): readonly Reference[] =>
  name ? [{ type, name: name.toLowerCase(), by }] : [];

/** A sub-grid, chart or list: its table, view, chart and relationship. */
const gridReferences = (control: Element, by: ComponentName): readonly Reference[] => {
  const parameter = (name: string): string | undefined => textOf(control, "parameters", name) || undefined;
  const target = parameter("TargetEntityType");
  return [
    ...(target ? [tableReference(target, by)] : []),
    ...named(componentType.view, bare(parameter("ViewId")), by),
    ...named(componentType.chart, bare(parameter("VisualizationId")), by),
    ...named(componentType.relationship, parameter("RelationshipName"), by),
  ];
};

/** Quick views are named in XML that is itself written as text. */
const quickFormReferences = (control: Element, by: ComponentName): readonly Reference[] =>
  [...(textOf(control, "parameters", "QuickForms") ?? "").matchAll(/<QuickFormId[^>]*>([^<]+)</g)].flatMap(([, id]) =>
    named(componentType.form, bare(id), by),
  );

/** Parameters of a code component: text is a column, unless `static` says that it is a constant. */
const boundColumns = (component: Element): readonly string[] =>
  (child(component, "parameters")?.children ?? []).flatMap(({ attributes, text, children }) =>
    attributes["static"] === "true" || children.length > 0 || !text ? [] : [text],
  );

/** What a form points to. `table` is `none` for a dashboard. */
export const formReferences = (
  form: Element,
  at: { readonly table: string; readonly id: string },
): readonly Reference[] => {
  const by = { type: componentType.form, name: at.id };
  const controls = descendants(form, "control");
  const fields = controls.flatMap(({ attributes }) => attributes["datafieldname"] || []);
  const components = descendants(form, "customControl").filter(({ attributes }) => attributes["name"]);
  const libraries = descendants(form, "Library").map(({ attributes }) => attributes["name"]);
  const columns = at.table === "none" ? [] : [...fields, ...components.flatMap(boundColumns)];
  return [
    ...columns.map((column) => columnReference(at.table, column, by)),
    ...controls.flatMap((control) => [...gridReferences(control, by), ...quickFormReferences(control, by)]),
    ...components.flatMap(({ attributes }) => named(componentType.control, attributes["name"], by)),
    ...libraries.flatMap((name) => named(componentType.webResource, name, by)),
  ];
};
