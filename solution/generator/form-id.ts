import type { Form, FormType } from "../model/form.ts";
import { stableId } from "../model/identity.ts";
import type { Table } from "../model/table.ts";

/** `{GUID}`, as forms write ids. */
export const braced = (id: string): string => `{${id}}`;

/** GUID of a table's form of one type. */
export const formId = (table: Pick<Table, "name">, type: FormType): string => stableId(`form ${table.name} ${type}`);

/** A form on its table: what ids and fields are made from. */
export interface FormOnTable {
  readonly table: Table;
  readonly form: Form;
}

/** GUID in braces of a part of a form: tab, section, cell or control, by its path within the form. */
export const partId = ({ table, form }: FormOnTable, ...path: readonly string[]): string => {
  // Main forms came first; their parts keep the ids that they had before there were others.
  const inside = form.type === "main" ? path : [form.type, ...path];
  return braced(stableId(`form ${table.name} ${inside.join("/")}`));
};
