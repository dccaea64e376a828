import { element } from "../../element.ts";
import type { Row } from "../../code-component/web-api.ts";
import type { TableDefinition, ViewDefinition } from "../../imported/definitions.ts";
import { type App, tableOf } from "./app.ts";
import { cellText } from "./cell-text.ts";
import { filledFilter } from "./data/fill-filter.ts";
import { rowAddress } from "./session.ts";

const selectOf = (view: ViewDefinition, table: TableDefinition): string => {
  const wanted = new Set([table.primaryId, ...view.query.select.split(",").filter((name) => name !== "")]);
  if (table.columns["transactioncurrencyid"]) wanted.add("_transactioncurrencyid_value");
  return [...wanted].join(",");
};

/** The view's query with a filter besides, as OData options. */
export const optionsOf = (
  view: ViewDefinition,
  table: TableDefinition,
  { also = "", userId, now }: { readonly also?: string; readonly userId: string; readonly now: Date },
): string => {
  const own = filledFilter(view.query.filter, userId, now);
  const filter = [own, also].filter((part) => part !== "").join(" and ");
  const parts = [
    `$select=${selectOf(view, table)}`,
    ...(filter === "" ? [] : [`$filter=${encodeURIComponent(filter)}`]),
    ...(view.query.orderBy === "" ? [] : [`$orderby=${encodeURIComponent(view.query.orderBy)}`]),
  ];
  return `?${parts.join("&")}`;
};

/** The view that a sub-grid or page asks for, else the table's default public one. */
export const viewOf = (table: TableDefinition, id?: string): ViewDefinition | undefined =>
  table.views.find((view) => view.id === id) ??
  table.views.find((view) => view.isDefault && view.queryType === 0) ??
  table.views.find((view) => view.queryType === 0);

const isNumber = (table: TableDefinition, name: string): boolean =>
  ["money", "decimal", "integer", "double"].includes(table.columns[name]?.type ?? "");

const lineOf = (app: App, row: Row, { view, table }: { view: ViewDefinition; table: TableDefinition }): HTMLElement =>
  element(
    "tr",
    {},
    ...view.columns.map(({ name }, position) => {
      const column = table.columns[name];
      const text = column ? cellText(app, row, column) : "";
      const id = String(row[table.primaryId]);
      const isLink = position === 0 && table.forms.length > 0;
      const content = isLink
        ? element("a", { href: rowAddress(table.name, id, app.session) }, text === "" ? "Open" : text)
        : text;
      return element("td", { class: isNumber(table, name) ? "number" : undefined, "data-column": name }, content);
    }),
  );

const headOf = (view: ViewDefinition, table: TableDefinition): HTMLElement =>
  element(
    "thead",
    {},
    element(
      "tr",
      {},
      ...view.columns.map(({ name, width }) =>
        element(
          "th",
          { scope: "col", style: `width:${width}px`, class: isNumber(table, name) ? "number" : undefined },
          table.columns[name]?.label ?? name,
        ),
      ),
    ),
  );

export interface Grid {
  readonly element: HTMLElement;
  /** Reads the rows again. */
  refresh(): Promise<void>;
}

/** Rows of a view, with a filter besides for sub-grids. */
export const createGrid = (
  app: App,
  asked: { readonly table: string; readonly viewId?: string; readonly filter?: string; readonly title: string },
): Grid => {
  const table = tableOf(app, asked.table);
  const view = viewOf(table, asked.viewId);
  const frame = element("div", { class: "grid", role: "region", tabindex: "0", "aria-label": asked.title });
  const say = (text: string): void =>
    frame.replaceChildren(element("p", { class: "grid-empty", role: "status" }, text));
  const refresh = async (): Promise<void> => {
    if (!view) return say("This table has no view.");
    if (view.query.unsupported)
      return say(`The sandbox cannot ask for ${view.query.unsupported}, so this view is not shown.`);
    try {
      const around = { also: asked.filter ?? "", userId: app.user.id, now: new Date() };
      const { entities } = await app.webApi.retrieveMultipleRecords(table.name, optionsOf(view, table, around));
      if (entities.length === 0) return say("No data available.");
      const lines = entities.map((row) => lineOf(app, row, { view, table }));
      const caption = element("caption", {}, asked.title);
      frame.replaceChildren(element("table", {}, caption, headOf(view, table), element("tbody", {}, ...lines)));
    } catch (error) {
      say(error instanceof Error ? error.message : "The rows could not be read.");
    }
  };
  say("Loading …");
  void refresh();
  return { element: frame, refresh };
};
