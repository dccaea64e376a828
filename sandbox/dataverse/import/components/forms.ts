import { componentType } from "../component-types.ts";
import { labelOf } from "../labels.ts";
import { bare } from "../parts.ts";
import { child, childrenOf, type Element, serialize, textOf } from "../xml.ts";
import type { ImportedRow } from "./row.ts";

const formTypes: Readonly<Record<string, number>> = {
  dashboard: 0,
  main: 2,
  mobile: 5,
  quick: 6,
  quickCreate: 7,
  dialog: 8,
  card: 11,
};

const empty: Element = { name: "form", attributes: {}, text: "", children: [] };

/** A form as a row of systemform; `says` holds its names. */
const formRow = (form: Element, says: Element, at: { readonly table: string; readonly type: number }): ImportedRow => {
  const id = bare(textOf(form, "formid") ?? textOf(says, "FormId"));
  return {
    table: "systemform",
    id,
    component: { type: componentType.form, name: id },
    values: {
      name: labelOf(says, "LocalizedNames", "LocalizedName") ?? "",
      description: labelOf(says, "Descriptions", "Description") ?? "",
      objecttypecode: at.table,
      type: at.type,
      isdefault: textOf(says, "IsDefault") === "1",
      formactivationstate: Number(textOf(form, "FormActivationState") ?? 1),
      formxml: serialize(child(form, "form") ?? empty),
    },
  };
};

/** Forms of a table: main, quick view, quick create, card. */
export const formRows = (node: Element): readonly ImportedRow[] => {
  const table = (textOf(node, "Name") ?? "").toLowerCase();
  return childrenOf(node, "FormXml", "forms").flatMap((forms) => {
    const type = formTypes[forms.attributes["type"] ?? ""] ?? 2;
    return childrenOf(forms, "systemform").map((form) => formRow(form, form, { table, type }));
  });
};

/** Dashboards are forms of no table. */
export const dashboardRows = (root: Element): readonly ImportedRow[] =>
  childrenOf(root, "Dashboards", "Dashboard").map((dashboard) => {
    const forms = child(dashboard, "FormXml", "forms");
    const form = child(forms, "systemform") ?? forms ?? dashboard;
    return formRow(form, dashboard, { table: "none", type: formTypes["dashboard"] ?? 0 });
  });
