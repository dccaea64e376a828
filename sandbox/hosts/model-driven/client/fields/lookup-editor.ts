import { element } from "../../../element.ts";
import { type App, tableOf } from "../app.ts";
import { isLookupValue, type LookupValue } from "../data/values.ts";
import { rowAddress } from "../session.ts";
import type { EditorOf } from "./field-editor.ts";

/** As many as a lookup offers before one types: the sandbox has few rows. */
const offered = 50;

const rowsOf = async (app: App, target: string): Promise<readonly LookupValue[]> => {
  const table = tableOf(app, target);
  const options = `?$select=${table.primaryId},${table.primaryName}&$orderby=${table.primaryName}&$top=${offered}`;
  // A user who may not read the table is offered nothing, as in the app.
  const { entities } = await app.webApi.retrieveMultipleRecords(target, options).catch(() => ({ entities: [] }));
  return entities.map((row) => ({
    id: String(row[table.primaryId]),
    entityType: target,
    name: String(row[table.primaryName] ?? ""),
  }));
};

const linkTo = (app: App, { entityType, id, name }: LookupValue): HTMLElement => {
  const hasForm = (app.solution.tables[entityType]?.forms.length ?? 0) > 0;
  return hasForm
    ? element("a", { class: "lookup-value", href: rowAddress(entityType, id, app.session) }, name)
    : element("span", { class: "lookup-value" }, name);
};

/** Lookups: a link to the row when locked, a list of rows to choose from otherwise. */
export const lookupEditor: EditorOf = ({ app, field, id, label, onChanged }) => {
  const box = element("select", { id, class: "input" });
  const link = element("div", { class: "input lookup-locked", role: "group", "aria-label": label });
  const holder = element("div", { class: "lookup" }, box);
  let known: readonly LookupValue[] = [];
  let asked = false;
  const current = (): LookupValue | undefined => {
    const value = field.value();
    return isLookupValue(value) ? value[0] : undefined;
  };
  const show = (): void => {
    const chosen = current();
    const choices = chosen && !known.some((row) => row.id === chosen.id) ? [chosen, ...known] : known;
    box.replaceChildren(
      element("option", { value: "" }, "---"),
      ...choices.map((row) => element("option", { value: row.id, selected: row.id === chosen?.id }, row.name)),
    );
    box.value = chosen?.id ?? "";
    link.replaceChildren(chosen ? linkTo(app, chosen) : "---");
  };
  const offer = async (): Promise<void> => {
    if (asked) return;
    asked = true;
    known = (await Promise.all(field.column.targets.map((target) => rowsOf(app, target)))).flat();
    show();
  };
  box.addEventListener("pointerdown", () => void offer());
  box.addEventListener("focus", () => void offer());
  box.addEventListener("change", () => {
    const row = known.find((one) => one.id === box.value);
    field.set(row ? [row] : null);
    onChanged();
  });
  return {
    element: holder,
    show,
    setDisabled: (disabled) => holder.replaceChildren(disabled ? link : box),
  };
};
