import type { FormHandler } from "../../../imported/definitions.ts";
import type { FormRuntime } from "../form/form-runtime.ts";
import { executionContextOf, type FormContextApi } from "./form-context.ts";

const loadLibrary = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `/_hosts/webresources/${name}`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The web resource ${name} did not load.`));
    document.head.append(script);
  });

/** `Counterfoil.PaymentForm.onLoad` on the page, with its owner kept for `this`. */
const functionNamed = (path: string): ((context?: unknown) => unknown) => {
  const steps = path.split(".");
  const name = steps.pop() ?? "";
  const owner = steps.reduce<unknown>(
    (scope, step) => (typeof scope === "object" && scope !== null ? Reflect.get(scope, step) : undefined),
    window,
  );
  const found: unknown = typeof owner === "object" && owner !== null ? Reflect.get(owner, name) : undefined;
  if (typeof found !== "function") throw new Error(`No function ${path} is on the page.`);
  return (context) => Reflect.apply(found, owner, context === undefined ? [] : [context]) as unknown;
};

const call = async (handler: FormHandler, formContext: FormContextApi): Promise<void> => {
  const run = functionNamed(handler.functionName);
  await run(handler.passExecutionContext ? executionContextOf(formContext) : undefined);
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
