import { type Moment, type MountedComponent, mountComponent } from "../../../code-component/mounted-component.ts";
import { tokenThemes } from "../../../code-component/token-theme.ts";
import { element } from "../../../element.ts";
import type { FormCell, FormControl } from "../../../imported/definitions.ts";
import { parametersOf } from "./component-parameters.ts";
import type { ComponentEventHandler, FormRuntime } from "./form-runtime.ts";
import { noNotices } from "./field-notices.ts";
import { visibilityOf } from "./visibility.ts";

type ComponentControl = Extract<FormControl, { kind: "code-component" }>;

/** `context.fluentDesignLanguage` of the modern look. */
const designLanguageOf = ({ app }: FormRuntime) => ({
  isDarkTheme: app.session.theme !== "light",
  tokenTheme: tokenThemes[app.session.theme],
  brand: { 70: "#115ea3", 80: "#0f6cbd", 90: "#2886de", 100: "#479ef5" },
});

/** What form scripts change. */
type Now = Pick<Moment, "hidden" | "raise"> & { readonly isDisabled: boolean };

const momentOf = (runtime: FormRuntime, label: string, control: ComponentControl & Now): Moment => {
  const { app, model } = runtime;
  const definition = app.solution.controls[control.component];
  return {
    user: app.user,
    webApi: app.webApi,
    parameters: parametersOf(runtime, definition?.properties ?? [], control.parameters),
    label,
    disabled: control.isDisabled,
    hidden: control.hidden === true,
    ...(control.raise ? { raise: control.raise } : {}),
    contextInfo: { entityId: model.id(), entityTypeName: model.table.name, entityRecordName: model.title() },
    fluentDesignLanguage: designLanguageOf(runtime),
    tables: app.solution.tables,
  };
};

/** Takes a component's outputs into the columns its properties are bound to. */
const takeOutputs = (
  { model }: FormRuntime,
  { parameters }: ComponentControl,
  outputs: Readonly<Record<string, unknown>>,
): void => {
  for (const [name, value] of Object.entries(outputs)) {
    const binding = parameters[name];
    const field = binding?.kind === "bound" ? model.fields.get(binding.column) : undefined;
    if (field && (typeof value === "number" || typeof value === "string" || value === null)) field.set(value);
  }
};

/** Carries a component's events to the form scripts that listen. */
const createEvents = () => {
  const handlers = new Map<string, Set<ComponentEventHandler>>();
  return {
    listen: (event: string, handler: ComponentEventHandler): void =>
      void handlers.set(event, (handlers.get(event) ?? new Set()).add(handler)),
    raise: (event: string, payload: unknown): void => handlers.get(event)?.forEach((handle) => handle(payload)),
  };
};

/** A code component in its cell: the imported bundle, with the life cycle and context of the platform. */
export const createComponentCell = (runtime: FormRuntime, cell: FormCell, control: ComponentControl): HTMLElement => {
  const definition = runtime.app.solution.controls[control.component];
  const container = element("div", { class: "component" });
  const holder = element("div", { class: "cell wide", "data-control": control.id }, container);
  if (!definition) {
    container.append(`No imported solution has the code component ${control.component}.`);
    return holder;
  }
  const label = cell.label || control.column;
  let isDisabled = control.disabled;
  let mounted: MountedComponent | undefined;
  const events = createEvents();
  const now = (): Now => ({ isDisabled, hidden: holder.hidden, raise: events.raise });
  const moment = (): Moment => momentOf(runtime, label, { ...control, ...now() });
  const update = (): void => mounted?.update();
  const onOutputs = (outputs: Readonly<Record<string, unknown>>): void => takeOutputs(runtime, control, outputs);
  mountComponent({ definition, container, moment, onOutputs }).then(
    (component) => {
      mounted = component;
      Object.values(control.parameters).forEach((binding) => {
        if (binding.kind === "bound") runtime.model.fields.get(binding.column)?.onChange(update);
      });
    },
    (error: unknown) => container.append(error instanceof Error ? error.message : String(error)),
  );
  runtime.controls.push({
    name: control.id,
    column: control.column,
    kind: "customcontrol",
    label: () => label,
    isDisabled: () => isDisabled,
    setDisabled: (disabled) => {
      isDisabled = disabled;
      update();
    },
    ...visibilityOf(holder),
    setVisible: (visible) => {
      holder.hidden = !visible;
      update();
    },
    focus: () => container.focus(),
    ...noNotices,
    refreshed: update,
    onEvent: events.listen,
  });
  window.addEventListener("pagehide", () => mounted?.destroy(), { once: true });
  return holder;
};
