import type { FormDefinition } from "../../../imported/definitions.ts";
import type { App } from "../app.ts";
import { bodyOf } from "../data/values.ts";
import type { FormModel } from "./form-model.ts";
import type { Notifications } from "./notifications.ts";

/** A control on the page as scripts and the form's own code meet it. */
export interface FormControlState {
  readonly name: string;
  /** Column it is bound to; absent for sub-grids. */
  readonly column?: string;
  readonly kind: "standard" | "subgrid" | "customcontrol" | "quickform" | "timelinewall";
  label(): string;
  isDisabled(): boolean;
  setDisabled(disabled: boolean): void;
  setVisible(visible: boolean): void;
  isVisible(): boolean;
  focus(): void;
  /** Words beside the field, by id; undefined takes them away. Tells whether anything changed. */
  setNotice(id: string, message: string | undefined): boolean;
  /** What stands beside the field now. */
  notices(): readonly string[];
  /** The form's data was read anew. */
  refreshed(): void;
  /** Listens to an event that a code component's manifest declares. */
  readonly onEvent?: (name: string, handler: ComponentEventHandler) => void;
}

/** A form script's handler of a code component's event. */
export type ComponentEventHandler = (payload: unknown) => void;

/** A page of its own, or a panel over another page. */
export type FormKind = "main" | "quick-create";

/** A form in work: its data, its controls, and the events that scripts listen to. */
export interface FormRuntime {
  readonly app: App;
  readonly kind: FormKind;
  readonly definition: FormDefinition;
  readonly model: FormModel;
  readonly notifications: Notifications;
  readonly controls: FormControlState[];
  readonly listeners: {
    readonly load: Set<(context: unknown) => void>;
    readonly save: Set<(context: unknown) => void>;
    readonly postSave: Set<(context: unknown) => void>;
    /** Asked to judge its buttons again. */
    readonly ribbon: Set<() => void>;
  };
  /** Leaves the form without saving. */
  close(): void;
  /** The user changed a column: its OnChange handlers run. */
  fireOnChange(column: string): void;
  /** Writes what changed; the form then shows the row as it is. Rejects with the platform's sentence. */
  save(): Promise<void>;
  /** Reads the row again and drops what was not saved. */
  refresh(): Promise<void>;
}

type Announce = (runtime: FormRuntime, event: "load" | "save" | "postSave") => void;

export interface RuntimeParts {
  readonly app: App;
  readonly kind: FormKind;
  readonly definition: FormDefinition;
  readonly model: FormModel;
  readonly notifications: Notifications;
  /** Hands the listeners their execution context. */
  readonly announce: Announce;
  readonly fireOnChange: (column: string) => void;
  /** After the first save: the row has an address now. */
  readonly onCreated: (id: string) => void;
  readonly close: () => void;
}

/** Labels of required columns on the form that are empty. */
const missingIn = ({ fields }: FormModel): readonly string[] =>
  [...fields.values()]
    .filter(({ column, value }) => column.required && !column.readOnly && value() === null)
    .map(({ column }) => column.label);

const noticesOn = ({ controls }: FormRuntime): readonly string[] => controls.flatMap((control) => control.notices());

const writeRow = async ({ app, model }: RuntimeParts): Promise<string | undefined> => {
  const body = bodyOf(model.changes(), model.table, app.service.setOf);
  if (model.id() === "") return (await app.webApi.createRecord(model.table.name, body)).id;
  if (Object.keys(body).length > 0) await app.webApi.updateRecord(model.table.name, model.id(), body);
  return undefined;
};

/** Puts data, controls and events together. */
export const createRuntime = (parts: RuntimeParts): FormRuntime => {
  const { app, model, announce } = parts;
  const read = async (id: string): Promise<void> => {
    if (id === "") return;
    model.load(await app.webApi.retrieveRecord(model.table.name, id));
    runtime.controls.forEach((control) => control.refreshed());
    announce(runtime, "load");
    runtime.listeners.ribbon.forEach((ask) => ask());
  };
  const runtime: FormRuntime = {
    app,
    kind: parts.kind,
    definition: parts.definition,
    model,
    notifications: parts.notifications,
    controls: [],
    listeners: { load: new Set(), save: new Set(), postSave: new Set(), ribbon: new Set() },
    close: parts.close,
    fireOnChange: parts.fireOnChange,
    refresh: () => read(model.id()),
    save: async () => {
      const missing = missingIn(model);
      if (missing.length > 0) throw new Error(`${missing.join(", ")}: required fields must be filled in.`);
      const [notice] = noticesOn(runtime);
      if (notice !== undefined) throw new Error(notice);
      announce(runtime, "save");
      const created = await writeRow(parts);
      if (created) parts.onCreated(created);
      await read(created ?? model.id());
      announce(runtime, "postSave");
    },
  };
  return runtime;
};
