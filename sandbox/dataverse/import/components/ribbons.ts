import { componentType } from "../component-types.ts";
import { child, type Element, serialize, textOf } from "../xml.ts";
import type { IdOf, ImportedRow } from "./row.ts";

/** A table's buttons, kept as they were packed. A ribbon without a custom action is none. */
export const ribbonRows = (node: Element, idOf: IdOf): readonly ImportedRow[] => {
  const ribbon = child(node, "RibbonDiffXml");
  const entity = (textOf(node, "Name") ?? "").toLowerCase();
  if (!ribbon || (child(ribbon, "CustomActions")?.children.length ?? 0) === 0) return [];
  return [
    {
      table: "ribboncustomization",
      id: idOf(`ribbon ${entity}`),
      component: { type: componentType.ribbon, name: entity },
      values: { entity, ribbondiffxml: serialize(ribbon) },
    },
  ];
};
