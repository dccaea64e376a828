import type { FormCell, FormDefinition, TableDefinition } from "../../../imported/definitions.ts";
import type { App } from "../app.ts";
import { executionContextOf, formContextOf } from "../client-api/form-context.ts";
import { runFormScripts } from "../client-api/form-scripts.ts";
import type { FieldValue } from "../data/values.ts";
import { createFormLayout } from "./form-layout.ts";
import { createFormModel, type FormModel } from "./form-model.ts";
import { createRuntime, type FormKind, type FormRuntime } from "./form-runtime.ts";
import { createNotifications } from "./notifications.ts";

const bodyCellsOf = ({ tabs }: FormDefinition): readonly FormCell[] =>
  tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections.flatMap((section) => section.rows.flat())));

/** Columns that the form's controls show, and the currency that money needs. */
const columnsOn = (form: FormDefinition): readonly string[] => [
  "transactioncurrencyid",
  ...[...form.header, ...bodyCellsOf(form)].flatMap(({ control }) =>
    control && "column" in control ? [control.column] : [],
  ),
];

/** What a new row begins with: the organisation's currency and its maker as owner. */
const startingValues = ({ currencies, user }: App): Readonly<Record<string, FieldValue>> => ({
  ...(currencies.base ? { transactioncurrencyid: [{ ...currencies.base, entityType: "transactioncurrency" }] } : {}),
  ...(user.id ? { ownerid: [{ id: user.id, entityType: "systemuser", name: user.name }] } : {}),
});

export interface FormAsked {
  readonly table: TableDefinition;
  readonly definition: FormDefinition;
  readonly kind: FormKind;
  /** GUID; undefined for a new row. */
  readonly row: string | undefined;
  /** What a new row begins with besides. */
  readonly values?: Readonly<Record<string, FieldValue>>;
  readonly onCreated: (id: string) => void;
  readonly close: () => void;
}

export interface OpenedForm {
  readonly runtime: FormRuntime;
  readonly model: FormModel;
  readonly formContext: unknown;
  readonly layout: { readonly tabs: HTMLElement; readonly panels: HTMLElement };
  /** Loads and runs the form's scripts, once it stands on the page. */
  runScripts(): Promise<void>;
}

/** A form with its data, controls, events and client API; the caller puts it on the page. Rejects when the row cannot be read. */
export const openForm = async (app: App, asked: FormAsked): Promise<OpenedForm> => {
  const { table, definition, kind, row } = asked;
  const starting = row === undefined ? { ...startingValues(app), ...asked.values } : {};
  const model = createFormModel(table, [...columnsOn(definition), ...Object.keys(asked.values ?? {})], starting);
  if (row !== undefined) model.load(await app.webApi.retrieveRecord(table.name, row));
  const runtime = createRuntime({
    app,
    kind,
    definition,
    model,
    notifications: createNotifications(),
    announce: (_runtime, event) =>
      runtime.listeners[event].forEach((handler) => handler(executionContextOf(formContext))),
    fireOnChange: (column) => fireOnChange(column),
    onCreated: asked.onCreated,
    close: asked.close,
  });
  const { formContext, fireOnChange } = formContextOf(runtime);
  const layout = createFormLayout(runtime);
  return { runtime, model, formContext, layout, runScripts: () => runFormScripts(runtime, formContext) };
};

/** Does the work and shows its fault on the form. */
export const saying = (runtime: FormRuntime, work: () => Promise<void>) => (): void => {
  runtime.notifications.clear("host.fault");
  work().catch((error: unknown) => {
    const words = error instanceof Error ? error.message : String(error);
    runtime.notifications.set(words, "ERROR", "host.fault");
  });
};
