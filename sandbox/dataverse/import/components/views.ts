import { componentType } from "../component-types.ts";
import { labelOf } from "../labels.ts";
import { bare } from "../parts.ts";
import { child, childrenOf, type Element, serialize, textOf } from "../xml.ts";
import type { ImportedRow } from "./row.ts";

const inner = (element: Element | undefined): string => (element?.children ?? []).map(serialize).join("");

const tableIn = (node: Element): string => (textOf(node, "Name") ?? "").toLowerCase();

const wordsOf = (node: Element) => ({
  name: labelOf(node, "LocalizedNames", "LocalizedName") ?? "",
  description: labelOf(node, "Descriptions", "Description") ?? "",
});

/** Views of a table, as rows of savedquery. */
export const viewRows = (node: Element): readonly ImportedRow[] =>
  childrenOf(node, "SavedQueries", "savedqueries", "savedquery").map((view) => {
    const id = bare(textOf(view, "savedqueryid"));
    return {
      table: "savedquery",
      id,
      component: { type: componentType.view, name: id },
      values: {
        ...wordsOf(view),
        returnedtypecode: tableIn(node),
        querytype: Number(textOf(view, "querytype")),
        isdefault: textOf(view, "isdefault") === "1",
        isquickfindquery: textOf(view, "isquickfindquery") === "1",
        fetchxml: inner(child(view, "fetchxml")),
        layoutxml: inner(child(view, "layoutxml")),
      },
    };
  });

/** Charts of a table, as rows of savedqueryvisualization. */
export const chartRows = (node: Element): readonly ImportedRow[] =>
  childrenOf(node, "Visualizations", "visualization").map((chart) => {
    const id = bare(textOf(chart, "savedqueryvisualizationid"));
    return {
      table: "savedqueryvisualization",
      id,
      component: { type: componentType.chart, name: id },
      values: {
        ...wordsOf(chart),
        primaryentitytypecode: tableIn(node),
        isdefault: textOf(chart, "isdefault") === "1",
        datadescription: inner(child(chart, "datadescription")),
        presentationdescription: inner(child(chart, "presentationdescription")),
      },
    };
  });
