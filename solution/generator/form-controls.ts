import type { FormCell } from "../model/form.ts";
import { componentClass, fieldClass, quickViewClass, subGridClass, timelineClass } from "./form-fields.ts";
import { braced, formId, partId, type FormOnTable } from "./form-id.ts";
import { viewId } from "./view-file.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

export type ShownCell = Exclude<FormCell, { kind: "spacer" }>;
type CellOf<Kind extends FormCell["kind"]> = Extract<FormCell, { kind: Kind }>;

/** Id of the control element: a second control over one column needs a name of its own. */
export const controlId = (cell: ShownCell): string => {
  switch (cell.kind) {
    case "sub-grid":
      return cell.id;
    case "control":
      return `${cell.column}1`;
    case "quick-view":
      return `${cell.column}_quickview`;
    case "timeline":
      return "notescontrol";
    case "field":
      return cell.column;
  }
};

/** Id that ties a code component's description to its control. */
export const uniqueId = (on: FormOnTable, cell: CellOf<"control">): string => partId(on, "component", cell.column);

const subGrid = (cell: CellOf<"sub-grid">): XmlElement =>
  element("control", { id: cell.id, classid: subGridClass, indicationOfSubgrid: "true" }, [
    parent(
      "parameters",
      ...leaves({
        ViewId: braced(viewId(cell.table, cell.view)),
        IsUserView: "false",
        RelationshipName: cell.relationship,
        TargetEntityType: cell.table,
        AutoExpand: "Fixed",
        EnableQuickFind: "false",
        EnableViewPicker: "false",
        EnableJumpBar: "false",
        ChartGridMode: "Grid",
        RecordsPerPage: 5,
      }),
    ),
  ]);

/** The other table's quick view form; the platform keeps the reference as XML within XML. */
const quickView = (cell: CellOf<"quick-view">): XmlElement => {
  const form = `<QuickFormId entityname="${cell.table}">${formId({ name: cell.table }, "quick")}</QuickFormId>`;
  const common = { id: controlId(cell), classid: quickViewClass, datafieldname: cell.column, disabled: "true" };
  return element("control", common, [
    parent("parameters", leaf("QuickForms", `<QuickFormIds>${form}</QuickFormIds>`), leaf("ControlMode", "Read")),
  ]);
};

/** Notes alone: our tables have no activities. */
const timeline = (on: FormOnTable, cell: CellOf<"timeline">): XmlElement => {
  const common = { id: controlId(cell), classid: timelineClass, uniqueid: partId(on, "timeline"), disabled: "false" };
  return element("control", common, [
    parent(
      "parameters",
      ...leaves({
        UClientUniqueName: "Timeline",
        UClientModules: "Notes",
        UClientDefaultModuleForCreateExperience: "Notes",
        UClientOrderBy: "descending",
        UClientRecordPerPage: 10,
        DefaultTabId: "NotesTab",
      }),
    ),
  ]);
};

/** The control in a cell. */
export const controlElement = (on: FormOnTable, cell: ShownCell): XmlElement => {
  switch (cell.kind) {
    case "sub-grid":
      return subGrid(cell);
    case "quick-view":
      return quickView(cell);
    case "timeline":
      return timeline(on, cell);
    case "control":
      return element("control", {
        id: controlId(cell),
        datafieldname: cell.column,
        disabled: "false",
        uniqueid: uniqueId(on, cell),
        classid: componentClass,
      });
    case "field":
      return element("control", {
        id: controlId(cell),
        datafieldname: cell.column,
        classid: fieldClass(on.table, cell.column),
        disabled: String(cell.readOnly ?? false),
      });
  }
};
