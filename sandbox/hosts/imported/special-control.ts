import type { FormControl } from "./definitions.ts";
import { all, attribute, first, parseXml, plainId, text, type XmlNode } from "./xml.ts";

/** Control class ids that are no column's field. */
const classes = {
  subGrid: "e7a81278-8635-4d9e-8d4d-59480b391c5b",
  quickView: "5c5600e0-1d6e-4205-a272-be80da87fd42",
  timeline: "06375649-c143-495e-a496-c962e5b4488e",
  webResource: "9fdf5f91-88b1-47f4-ad53-c11efc01a01d",
} as const;

const modes: Readonly<Record<string, "grid" | "chart" | "all">> = { Chart: "chart", All: "all", Grid: "grid" };

const subGridOf = (id: string, parameters: XmlNode): FormControl => ({
  kind: "sub-grid",
  id,
  table: text(parameters, "TargetEntityType"),
  viewId: plainId(text(parameters, "ViewId")),
  relationship: text(parameters, "RelationshipName"),
  chartId: plainId(text(parameters, "VisualizationId")),
  mode: modes[text(parameters, "ChartGridMode")] ?? "grid",
});

/** The forms stand in the parameter as XML of its own, escaped. */
const quickFormsOf = (parameters: XmlNode): Readonly<Record<string, string>> => {
  const written = text(parameters, "QuickForms");
  const root = written === "" ? first(parameters, "QuickForms") : parseXml(written);
  const forms = all(root, "QuickFormIds", "QuickFormId");
  return Object.fromEntries(forms.map((form) => [attribute(form, "entityname"), plainId(text(form))]));
};

/** Sub-grid, quick view, timeline or web resource; undefined for a field. */
export const specialControlOf = (control: XmlNode, classId: string): FormControl | undefined => {
  const id = attribute(control, "id");
  const parameters = first(control, "parameters");
  switch (classId) {
    case classes.subGrid:
      return subGridOf(id, parameters);
    case classes.quickView:
      return { kind: "quick-view", id, column: attribute(control, "datafieldname"), forms: quickFormsOf(parameters) };
    case classes.timeline:
      return { kind: "notes", id };
    case classes.webResource:
      return { kind: "web-resource", id, name: text(parameters, "Url").replace(/^\$webresource:/, "") };
    default:
      return undefined;
  }
};
