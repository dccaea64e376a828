import type { ColumnKind } from "../model/column.ts";
import type { FormCell } from "../model/form.ts";
import type { Table } from "../model/table.ts";
import { element, leaf, parent, type XmlElement } from "./xml.ts";

const singleLine = "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}";
const lookup = "{270BD3DB-D9AF-4782-9025-509E298DEC0A}";

/** Class ids of the platform's ordinary fields, by kind of column. */
const classOfKind: Readonly<Record<ColumnKind, string>> = {
  text: singleLine,
  autonumber: singleLine,
  memo: "{E0DECE4B-6FC8-4A8F-A065-082708572369}",
  integer: "{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}",
  decimal: "{C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E}",
  money: "{533B9E00-756B-4312-95A0-DC888637AC78}",
  datetime: "{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}",
  yesno: "{67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED}",
  choice: "{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}",
  lookup,
  customer: lookup,
};

const urlClass = "{71716B6C-711E-476C-8AB8-5D11542BFB47}";

/** A sub-grid, and anything that a code component shows. */
export const subGridClass = "{E7A81278-8635-4D9E-8D4D-59480B391C5B}";
export const componentClass = "{F9A8A302-114E-466A-B582-6771B2AE0D92}";
export const quickViewClass = "{5C5600E0-1D6E-4205-A272-BE80DA87FD42}";
export const timelineClass = "{06375649-C143-495E-A496-C962E5B4488E}";

const systemFields: Readonly<Record<string, { label: string; class: string }>> = {
  ownerid: { label: "Owner", class: lookup },
  transactioncurrencyid: { label: "Currency", class: lookup },
  createdon: { label: "Created On", class: classOfKind.datetime },
};

const columnOf = (table: Table, name: string) => {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`The form of ${table.name} shows ${name}, which is not a column of it.`);
  return column;
};

export const fieldLabel = (table: Table, name: string): string =>
  systemFields[name]?.label ?? columnOf(table, name).label;

/** Class id of a column's field; throws when the table has no such column. */
export const fieldClass = (table: Table, name: string): string => {
  const system = systemFields[name];
  if (system) return system.class;
  const column = columnOf(table, name);
  if (column.kind !== "text") return classOfKind[column.kind];
  if (column.format === "textarea") return classOfKind.memo;
  return column.format === "url" ? urlClass : singleLine;
};

/** Grid rows that a column's field needs when it has the width for itself. */
export const fieldHeight = (table: Table, name: string): number => {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column?.kind === "memo") return 4;
  return column?.kind === "text" && column.format === "textarea" ? 2 : 1;
};

/** Phone, tablet and web: exports always list all three. */
const formFactors = [0, 1, 2];

/** Puts a code component over a field: the ordinary class as fallback, then the component for every form factor. */
export const controlDescription = (
  table: Table,
  cell: Extract<FormCell, { kind: "control" }>,
  uniqueId: string,
): XmlElement => {
  const { control, bound, fixed } = cell.component;
  const parameters = parent(
    "parameters",
    ...Object.entries(bound).map(([property, column]) => leaf(property, column)),
    ...Object.entries(fixed).map(([property, value]) =>
      element(property, { static: "true", type: "SingleLine.Text" }, value),
    ),
  );
  return element("controlDescription", { forControl: uniqueId }, [
    element("customControl", { id: fieldClass(table, cell.column) }, [
      parent("parameters", leaf("datafieldname", cell.column)),
    ]),
    ...formFactors.map((formFactor) => element("customControl", { formFactor, name: control }, [parameters])),
  ]);
};
