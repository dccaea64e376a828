import type { FormHandler } from "../../../imported/definitions.ts";
import type { FormRuntime } from "../form/form-runtime.ts";
import { executionContextOf, type FormContextApi } from "./form-context.ts";
import { functionNamed, loadLibrary } from "./scripts.ts";

const call = async (handler: FormHandler, formContext: FormContextApi): Promise<void> => {
  const run = functionNamed(handler.functionName);
  await run(...(handler.passExecutionContext ? [executionContextOf(formContext)] : []));
};

/** Loads the form's libraries in order and runs its OnLoad handlers; a script's fault is shown on the form, as the app does. */
export const runFormScripts = async (runtime: FormRuntime, formContext: FormContextApi): Promise<void> => {
  const { definition, notifications } = runtime;
  try {
    for (const library of definition.libraries) await loadLibrary(library);
    definition.onSave.forEach((handler) => runtime.listeners.save.add(() => void call(handler, formContext)));
    for (const handler of definition.onLoad) await call(handler, formContext);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    notifications.set(`A script on this form failed: ${words}`, "ERROR", "host.script");
  }
};
