import type { FormCell, FormSection, FormTab } from "../model/form.ts";
import { controlElement, controlId, type ShownCell } from "./form-controls.ts";
import { fieldClass, fieldHeight, fieldLabel } from "./form-fields.ts";
import { partId, type FormOnTable } from "./form-id.ts";
import { labels } from "./labels.ts";
import { element, parent, type XmlElement } from "./xml.ts";

/** Grid rows that a cell covers: lists, notes and code components want room. */
const heightOf = (on: FormOnTable, section: FormSection, cell: FormCell): number => {
  if (cell.kind === "field") return section.columns === 1 ? fieldHeight(on.table, cell.column) : 1;
  return { control: 6, "sub-grid": 5, "quick-view": 5, timeline: 10, spacer: 1 }[cell.kind];
};

const shownCell = (on: FormOnTable, section: FormSection, cell: ShownCell): XmlElement => {
  const isField = cell.kind === "field";
  const label = isField ? fieldLabel(on.table, cell.column) : cell.label;
  const height = heightOf(on, section, cell);
  const id = partId(on, "cell", section.name, controlId(cell));
  const common = { id, showlabel: String(isField), locklevel: 0 };
  return element("cell", isField && height === 1 ? common : { ...common, rowspan: height, colspan: 1 }, [
    labels(label),
    controlElement(on, cell),
  ]);
};

const cellElement = (on: FormOnTable, section: FormSection, at: number): XmlElement => {
  const cell = section.cells[at];
  if (cell && cell.kind !== "spacer") return shownCell(on, section, cell);
  const id = partId(on, "cell", section.name, `spacer${at}`);
  return element("cell", { id, showlabel: "false", locklevel: 0 });
};

/** Rows of a section; a row of tall cells is followed by the empty rows that they cover. */
const rowsOf = (on: FormOnTable, section: FormSection): readonly XmlElement[] => {
  const starts = section.cells.flatMap((_, at) => (at % section.columns === 0 ? [at] : []));
  return starts.flatMap((start) => {
    const inRow = section.cells.slice(start, start + section.columns);
    const tallest = Math.max(...inRow.map((cell) => heightOf(on, section, cell)));
    const cells = inRow.map((_, offset) => cellElement(on, section, start + offset));
    return [parent("row", ...cells), ...Array.from({ length: tallest - 1 }, () => element("row"))];
  });
};

const sectionElement = (on: FormOnTable, tab: FormTab, section: FormSection): XmlElement =>
  element(
    "section",
    {
      name: section.name,
      id: partId(on, "section", tab.name, section.name),
      showlabel: String(!section.hideLabel),
      showbar: "false",
      columns: "1".repeat(section.columns),
      IsUserDefined: 0,
    },
    [labels(section.label), ...(section.cells.length > 0 ? [parent("rows", ...rowsOf(on, section))] : [])],
  );

/** The coloured edge that the platform gives every card. */
const colorStrip: FormSection = { name: "ColorStrip", label: "ColorStrip", columns: 1, cells: [], hideLabel: true };

const columnsOf = (on: FormOnTable, tab: FormTab): readonly (readonly [string, readonly FormSection[]])[] => {
  if (on.form.type === "card") return [["25%", [colorStrip]] as const, ["75%", tab.sections] as const];
  return tab.aside ? [["65%", tab.sections] as const, ["35%", tab.aside] as const] : [["100%", tab.sections] as const];
};

/** A tab with its columns, sections and fields. */
export const tabElement = (on: FormOnTable, tab: FormTab): XmlElement =>
  element("tab", { name: tab.name, id: partId(on, "tab", tab.name), verticallayout: "true", IsUserDefined: 0 }, [
    labels(tab.label),
    parent(
      "columns",
      ...columnsOf(on, tab).map(([width, sections]) =>
        element("column", { width }, [
          parent("sections", ...sections.map((section) => sectionElement(on, tab, section))),
        ]),
      ),
    ),
  ]);

const headerCell = (on: FormOnTable, column: string): XmlElement => {
  const common = { id: partId(on, "cell", "header", column), showlabel: "true", locklevel: 0 };
  const classid = fieldClass(on.table, column);
  return element("cell", common, [
    labels(fieldLabel(on.table, column)),
    element("control", { id: `header_${column}`, classid, datafieldname: column, disabled: "true" }),
  ]);
};

/** The form's head; none when nothing shall stay in sight. */
export const headerElements = (on: FormOnTable): readonly XmlElement[] => {
  const columns = on.form.header ?? [];
  if (columns.length === 0) return [];
  const cells = columns.map((column) => headerCell(on, column));
  const shape = { id: partId(on, "header"), celllabelposition: "Top", columns: "1".repeat(columns.length) };
  return [element("header", shape, [parent("rows", parent("row", ...cells))])];
};
