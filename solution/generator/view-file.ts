import { stableId } from "../model/identity.ts";
import { idOf, type Table } from "../model/table.ts";
import type { View, ViewCondition } from "../model/view.ts";
import { localizedNames } from "./labels.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

/** The platform's kinds of view that every table has. */
export const viewKinds = { public: 0, advancedFind: 1, associated: 2, quickFind: 4, lookup: 64 } as const;

/** A view ready to be written. */
export interface PlannedView extends View {
  readonly id: string;
  readonly kind: keyof typeof viewKinds;
  readonly isDefault: boolean;
  /** Text columns that quick find looks into. */
  readonly find?: readonly string[];
}

const inactive = [{ column: "statecode", operator: "eq", values: [1] }] as const;
const active = [{ column: "statecode", operator: "eq", values: [0] }] as const;

/** GUID of a view, by its table and name. */
export const viewId = (table: string, name: string): string => stableId(`view ${table} ${name}`);

/** Every view of a table: its own, and the standard set that the platform expects. */
export const viewsOf = (table: Table): readonly PlannedView[] => {
  const [first] = table.views;
  if (!first) throw new Error(`${table.name} needs a view.`);
  const plan = (view: View, kind: PlannedView["kind"], isDefault = true): PlannedView => ({
    ...view,
    kind,
    isDefault,
    id: viewId(table.name, view.name),
  });
  const standard = { cells: first.cells, sort: first.sort };
  const findable = table.keys.flatMap((key) => key.columns).filter((column) => column !== table.primaryName);
  return [
    ...table.views.map((view, index) => plan(view, "public", index === 0)),
    plan({ ...standard, name: `Inactive ${table.labels}`, where: inactive }, "public", false),
    plan({ ...standard, name: `${table.label} Advanced Find View`, where: active }, "advancedFind"),
    plan({ ...standard, name: `${table.label} Associated View`, where: active }, "associated"),
    {
      ...plan({ ...standard, name: `Quick Find Active ${table.labels}`, where: active }, "quickFind"),
      find: [table.primaryName, ...findable],
    },
    plan({ ...standard, name: `${table.label} Lookup View`, where: active }, "lookup"),
  ];
};

/** A condition of a query. */
export const conditionElement = ({ column, operator, values = [] }: ViewCondition): XmlElement => {
  const [first] = values;
  if (operator !== "in")
    return element("condition", { attribute: column, operator, ...(first === undefined ? {} : { value: first }) });
  const choices = values.map((value) => leaf("value", value));
  return element("condition", { attribute: column, operator }, choices);
};

const findFilter = (columns: readonly string[]): XmlElement =>
  element("filter", { type: "or", isquickfindfields: 1 }, [
    ...columns.map((column) => element("condition", { attribute: column, operator: "like", value: "{0}" })),
  ]);

const fetchElement = (table: Table, view: PlannedView): XmlElement => {
  const columns = [...new Set([idOf(table), ...view.cells.map(({ column }) => column), ...(view.find ?? [])])];
  const [where, whereAny] = [view.where ?? [], view.whereAny ?? []];
  const anyFilter = whereAny.length > 0 ? [element("filter", { type: "or" }, whereAny.map(conditionElement))] : [];
  return element("fetch", { version: "1.0", mapping: "logical" }, [
    element("entity", { name: table.name }, [
      ...columns.map((name) => element("attribute", { name })),
      element("order", { attribute: view.sort.column, descending: String(view.sort.descending ?? false) }),
      ...(where.length + whereAny.length > 0
        ? [element("filter", { type: "and" }, [...where.map(conditionElement), ...anyFilter])]
        : []),
      ...(view.find ? [findFilter(view.find)] : []),
    ]),
  ]);
};

const gridElement = (table: Table, view: PlannedView): XmlElement =>
  element("grid", { name: "resultset", jump: table.primaryName, select: 1, icon: 1, preview: 1 }, [
    element("row", { name: "result", id: idOf(table) }, [
      ...view.cells.map(({ column, width }) => element("cell", { name: column, width })),
    ]),
  ]);

/** `Entities/<table>/SavedQueries/{id}.xml`. */
export const viewFile = (table: Table, view: PlannedView): XmlElement =>
  parent(
    "savedqueries",
    parent(
      "savedquery",
      ...leaves({
        IsCustomizable: 1,
        CanBeDeleted: view.kind === "public" && !view.isDefault ? 1 : 0,
        isquickfindquery: view.kind === "quickFind" ? 1 : 0,
        isprivate: 0,
        isdefault: view.isDefault ? 1 : 0,
        savedqueryid: `{${view.id}}`,
      }),
      parent("layoutxml", gridElement(table, view)),
      leaf("querytype", viewKinds[view.kind]),
      parent("fetchxml", fetchElement(table, view)),
      leaf("IntroducedVersion", "1.0.0.0"),
      localizedNames(view.name),
    ),
  );
