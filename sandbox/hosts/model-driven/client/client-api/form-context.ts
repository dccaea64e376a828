import { plain } from "../data/plain-id.ts";
import type { FormRuntime } from "../form/form-runtime.ts";
import type { NotificationLevel } from "../form/notifications.ts";
import { type AttributeApi, attributeApi } from "./attribute.ts";
import { collectionOf } from "./collection.ts";
import { type ControlApi, controlApi } from "./control.ts";

type Handler = (context: unknown) => void;

/** What a handler is called with. */
export const executionContextOf = (formContext: unknown, source: unknown = formContext) => {
  const shared = new Map<string, unknown>();
  return {
    getFormContext: (): unknown => formContext,
    getEventSource: (): unknown => source,
    getDepth: (): number => 1,
    getContext: (): unknown => window.Xrm.Utility.getGlobalContext(),
    getEventArgs: () => ({
      getDataLoadState: (): number => 1,
      getSaveMode: (): number => 1,
      preventDefault: () => undefined,
    }),
    getSharedVariable: (name: string): unknown => shared.get(name),
    setSharedVariable: (name: string, value: unknown): void => void shared.set(name, value),
  };
};

const subscription = (set: Set<Handler>) => ({
  add: (handler: Handler): void => void set.add(handler),
  remove: (handler: Handler): void => void set.delete(handler),
});

const entityApi = (runtime: FormRuntime, attributes: unknown) => {
  const { model, listeners } = runtime;
  const save = subscription(listeners.save);
  const postSave = subscription(listeners.postSave);
  return {
    attributes,
    getEntityName: (): string => model.table.name,
    getId: (): string => (model.id() === "" ? "" : `{${model.id().toUpperCase()}}`),
    getEntityReference: () => ({ id: plain(model.id()), entityType: model.table.name, name: model.title() }),
    getPrimaryAttributeValue: (): string => model.title(),
    getIsDirty: (): boolean => model.changes().length > 0,
    isValid: (): boolean => true,
    save: (): void => void runtime.save(),
    addOnSave: save.add,
    removeOnSave: save.remove,
    addOnPostSave: postSave.add,
    removeOnPostSave: postSave.remove,
  };
};

const uiApi = (runtime: FormRuntime, controls: unknown) => ({
  controls,
  getFormType: (): number => (runtime.model.id() !== "" ? 2 : runtime.kind === "quick-create" ? 5 : 1),
  setFormNotification: (message: string, level: NotificationLevel, id: string): boolean => {
    runtime.notifications.set(message, level, id);
    return true;
  },
  clearFormNotification: (id: string): boolean => runtime.notifications.clear(id),
  refreshRibbon: (): void => runtime.listeners.ribbon.forEach((ask) => ask()),
  close: (): void => runtime.close(),
});

/** `formContext`: the part of the client API that form scripts use, over a form in work; and the way to run a column's OnChange handlers. */
export const formContextOf = (runtime: FormRuntime) => {
  const run = (handler: Handler, source: unknown): void => handler(executionContextOf(formContext, source));
  const attributes = new Map<string, AttributeApi>();
  const attributeNamed = (name: string): AttributeApi | null => attributes.get(name) ?? null;
  const controls = (): readonly ControlApi[] => runtime.controls.map((control) => controlApi(control, attributeNamed));
  runtime.model.fields.forEach((field, name) => {
    const own = (): readonly ControlApi[] => controls().filter((control) => control.getAttribute()?.getName() === name);
    attributes.set(name, attributeApi(field, { controls: own, run }));
  });
  const allAttributes = collectionOf(() => [...attributes.values()]);
  const allControls = collectionOf(controls);
  const load = subscription(runtime.listeners.load);
  const formContext = {
    getAttribute: allAttributes.get,
    getControl: allControls.get,
    data: {
      attributes: allAttributes,
      entity: entityApi(runtime, allAttributes),
      addOnLoad: load.add,
      removeOnLoad: load.remove,
      getIsDirty: (): boolean => runtime.model.changes().length > 0,
      isValid: (): boolean => true,
      refresh: (save?: boolean): Promise<void> => (save ? runtime.save() : runtime.refresh()),
      save: (): Promise<void> => runtime.save(),
    },
    ui: uiApi(runtime, allControls),
  };
  return { formContext, fireOnChange: (column: string): void => attributes.get(column)?.fireOnChange() };
};

export type FormContextApi = ReturnType<typeof formContextOf>["formContext"];
