import { element, icon, icons } from "../../../element.ts";
import type { FormDefinition, TableDefinition } from "../../../imported/definitions.ts";
import { type App, tableOf } from "../app.ts";
import { executionContextOf, formContextOf } from "../client-api/form-context.ts";
import { runFormScripts } from "../client-api/form-scripts.ts";
import { openXrm } from "../client-api/xrm.ts";
import type { FieldValue } from "../data/values.ts";
import { rowAddress, viewAddress } from "../session.ts";
import { createFormLayout } from "./form-layout.ts";
import { createFormModel, type FormModel } from "./form-model.ts";
import { createRuntime, type FormRuntime } from "./form-runtime.ts";
import { createNotifications } from "./notifications.ts";

/** Columns that the form's controls show, and the currency that money needs. */
const columnsOn = (form: FormDefinition): readonly string[] => [
  "transactioncurrencyid",
  ...form.tabs
    .flatMap((tab) => tab.columns.flatMap((column) => column.sections.flatMap((section) => section.rows.flat())))
    .flatMap(({ control }) => (control && "column" in control ? [control.column] : [])),
];

/** What a new row begins with: the organisation's currency and its maker as owner. */
const startingValues = ({ currencies, user }: App): Readonly<Record<string, FieldValue>> => ({
  ...(currencies.base ? { transactioncurrencyid: [{ ...currencies.base, entityType: "transactioncurrency" }] } : {}),
  ...(user.id ? { ownerid: [{ id: user.id, entityType: "systemuser", name: user.name }] } : {}),
});

const headOf = (table: TableDefinition, model: FormModel): { readonly element: HTMLElement; show(): void } => {
  const title = element("h1", { class: "form-title" });
  const saved = element("span", { class: "form-saved" });
  return {
    element: element(
      "div",
      { class: "form-head" },
      element("div", { class: "form-name" }, title, saved),
      element("p", { class: "form-table" }, table.label),
    ),
    show: () => {
      title.textContent = model.id() === "" ? `New ${table.label}` : model.title() || table.label;
      const isUnsaved = model.id() === "" || model.changes().length > 0;
      saved.textContent = isUnsaved ? "- Unsaved" : "- Saved";
      document.title = `${table.label}: ${title.textContent}`;
    },
  };
};

const saying = (runtime: FormRuntime, work: () => Promise<void>) => (): void => {
  runtime.notifications.clear("host.fault");
  work().catch((error: unknown) => {
    const words = error instanceof Error ? error.message : String(error);
    runtime.notifications.set(words, "ERROR", "host.fault");
  });
};

const commandBar = (app: App, runtime: FormRuntime): HTMLElement => {
  const table = runtime.model.table.name;
  const command = (label: string, path: string, run: () => void): HTMLElement =>
    element("button", { class: "command", type: "button", onclick: run }, icon(path), label);
  const toView = (): void => window.location.assign(viewAddress(table, app.session));
  return element(
    "div",
    { class: "command-bar", role: "toolbar", "aria-label": "Commands" },
    element("a", { class: "command", href: viewAddress(table, app.session), "aria-label": "Back" }, icon(icons.back)),
    command("Save", icons.save, saying(runtime, runtime.save)),
    command(
      "Save & Close",
      icons.saveAndClose,
      saying(runtime, () => runtime.save().then(toView)),
    ),
    command("New", icons.add, () => window.location.assign(rowAddress(table, "new", app.session))),
    command("Refresh", icons.refresh, saying(runtime, runtime.refresh)),
  );
};

/** A row's main form, or a new row's: loaded, drawn, scripted. */
export const openFormPage = async (
  app: App,
  page: HTMLElement,
  asked: { readonly table: string; readonly row: string },
): Promise<void> => {
  const table = tableOf(app, asked.table);
  const [definition] = table.forms;
  if (!definition) throw new Error(`The table ${table.labels} has no form in the imported solutions.`);
  const isNew = asked.row === "new";
  const model = createFormModel(table, columnsOn(definition), isNew ? startingValues(app) : {});
  if (!isNew) model.load(await app.webApi.retrieveRecord(table.name, asked.row));
  const notifications = createNotifications();
  const runtime = createRuntime({
    app,
    definition,
    model,
    notifications,
    announce: (_runtime, event) =>
      runtime.listeners[event].forEach((handler) => handler(executionContextOf(formContext))),
    fireOnChange: (column) => fireOnChange(column),
    onCreated: (id) => window.history.replaceState(null, "", rowAddress(table.name, id, app.session)),
  });
  openXrm(app);
  const { formContext, fireOnChange } = formContextOf(runtime);
  const head = headOf(table, model);
  model.fields.forEach((field) => field.onChange(head.show));
  runtime.listeners.load.add(head.show);
  const layout = createFormLayout(runtime);
  head.show();
  page.replaceChildren(
    commandBar(app, runtime),
    element("div", { class: "form-top" }, notifications.element, head.element, layout.tabs),
    layout.panels,
  );
  await runFormScripts(runtime, formContext);
};
