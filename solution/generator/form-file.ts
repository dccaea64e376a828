import { stableId } from "../model/identity.ts";
import type { Form, FormCell, FormSection, FormTab, Table } from "../model/table.ts";
import { componentClass, controlDescription, fieldClass, fieldLabel, subGridClass } from "./form-fields.ts";
import { descriptions, labels, localizedNames } from "./labels.ts";
import { viewId } from "./view-file.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

const braced = (id: string): string => `{${id}}`;

/** GUID of a part of a form: tab, section, cell or control, by its path within the form. */
const partId = (table: Table, ...path: readonly string[]): string =>
  braced(stableId(`form ${table.name} ${path.join("/")}`));

type ControlCell = Extract<FormCell, { kind: "control" }>;
type SubGridCell = Extract<FormCell, { kind: "sub-grid" }>;

/** Id of the control element: a second control over one column needs a name of its own. */
const controlId = (cell: FormCell): string => {
  if (cell.kind === "sub-grid") return cell.id;
  return cell.kind === "control" ? `${cell.column}1` : cell.column;
};

const uniqueId = (table: Table, cell: ControlCell): string => partId(table, "component", cell.column);

const subGrid = (cell: SubGridCell): XmlElement =>
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

const controlElement = (table: Table, cell: FormCell): XmlElement => {
  if (cell.kind === "sub-grid") return subGrid(cell);
  const common = { id: controlId(cell), datafieldname: cell.column };
  if (cell.kind === "control") {
    const bound = { ...common, disabled: "false", uniqueid: uniqueId(table, cell) };
    return element("control", { ...bound, classid: componentClass });
  }
  return element("control", {
    ...common,
    classid: fieldClass(table, cell.column),
    disabled: String(cell.readOnly ?? false),
  });
};

/** Grid rows that a cell covers: a sub-grid and a code component want room. */
const heightOf = (cell: FormCell): number => ({ field: 1, control: 6, "sub-grid": 5 })[cell.kind];

const cellElement = (table: Table, section: FormSection, cell: FormCell): XmlElement => {
  const isField = cell.kind === "field";
  const label = isField ? fieldLabel(table, cell.column) : cell.label;
  const id = partId(table, "cell", section.name, controlId(cell));
  const common = { id, showlabel: String(isField), locklevel: 0 };
  return element("cell", isField ? common : { ...common, rowspan: heightOf(cell), colspan: 1 }, [
    labels(label),
    controlElement(table, cell),
  ]);
};

/** Rows of a section; a tall cell is followed by the empty rows that it covers. */
const rowsOf = (table: Table, section: FormSection): readonly XmlElement[] => {
  const cells = section.cells.map((cell) => cellElement(table, section, cell));
  const rows: XmlElement[] = [];
  for (let at = 0; at < cells.length; at += section.columns)
    rows.push(parent("row", ...cells.slice(at, at + section.columns)));
  const covered = section.cells.flatMap((cell) => Array.from({ length: heightOf(cell) - 1 }, () => element("row")));
  return [...rows, ...covered];
};

const sectionElement = (table: Table, tab: FormTab, section: FormSection): XmlElement =>
  element(
    "section",
    {
      name: section.name,
      id: partId(table, "section", tab.name, section.name),
      showlabel: "true",
      showbar: "false",
      columns: "1".repeat(section.columns),
      IsUserDefined: 0,
    },
    [labels(section.label), parent("rows", ...rowsOf(table, section))],
  );

const tabElement = (table: Table, tab: FormTab): XmlElement =>
  element("tab", { name: tab.name, id: partId(table, "tab", tab.name), verticallayout: "true", IsUserDefined: 0 }, [
    labels(tab.label),
    parent(
      "columns",
      element("column", { width: "100%" }, [
        parent("sections", ...tab.sections.map((section) => sectionElement(table, tab, section))),
      ]),
    ),
  ]);

const scriptElements = (table: Table, form: Form): readonly XmlElement[] => {
  if (!form.onLoad) return [];
  const { library, functionName } = form.onLoad;
  return [
    parent("formLibraries", element("Library", { name: library, libraryUniqueId: partId(table, "library", library) })),
    parent(
      "events",
      element("event", { name: "onload", application: "false", active: "false" }, [
        parent(
          "Handlers",
          element("Handler", {
            functionName,
            libraryName: library,
            handlerUniqueId: partId(table, "handler", functionName),
            enabled: "true",
            parameters: "",
            passExecutionContext: "true",
          }),
        ),
      ]),
    ),
  ];
};

/** GUID of a table's main form. */
export const formId = (table: Table): string => stableId(`form ${table.name} main`);

/** `Entities/<table>/FormXml/main/{id}.xml`. */
export const formFile = (table: Table): XmlElement => {
  const { form } = table;
  const components = form.tabs
    .flatMap((tab) => tab.sections.flatMap((section) => section.cells))
    .filter((cell): cell is ControlCell => cell.kind === "control");
  const described = components.map((cell) => controlDescription(table, cell, uniqueId(table, cell)));
  return element("forms", {}, [
    parent(
      "systemform",
      leaf("formid", braced(formId(table))),
      leaf("IntroducedVersion", "1.0.0.0"),
      leaf("FormPresentation", 1),
      leaf("FormActivationState", 1),
      parent(
        "form",
        parent("tabs", ...form.tabs.map((tab) => tabElement(table, tab))),
        ...(described.length > 0 ? [parent("controlDescriptions", ...described)] : []),
        ...scriptElements(table, form),
      ),
      leaf("IsCustomizable", 1),
      leaf("CanBeDeleted", 1),
      localizedNames(form.name),
      descriptions(`Main form of ${table.label}.`),
    ),
  ]);
};
