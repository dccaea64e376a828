import { randomUUID } from "node:crypto";
import Module, { createRequire } from "node:module";
import { join } from "node:path";

/** As the platform's worker and its library speak to each other: the parts of it that we need. */
export interface TypedData {
  readonly string?: string;
  readonly json?: string;
  readonly bytes?: Uint8Array;
  readonly http?: object;
}

interface Binding {
  readonly type: string;
  readonly direction: string;
  readonly [setting: string]: unknown;
}

interface Metadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

interface InvocationModel {
  getArguments(): Promise<{ readonly context: unknown; readonly inputs: readonly unknown[] }>;
  invokeFunction(context: unknown, inputs: readonly unknown[], callback: unknown): Promise<unknown>;
  getResponse(
    context: unknown,
    result: unknown,
  ): Promise<{ readonly returnValue?: { readonly http?: unknown } | null }>;
}

interface ProgrammingModel {
  getInvocationModel(context: object): InvocationModel;
}

export interface AppFunction {
  readonly name: string;
  readonly trigger: Binding;
  /** Throws what the function throws. */
  invoke(data: TypedData, triggerMetadata?: Readonly<Record<string, TypedData>>): Promise<unknown>;
}

type Load = (request: string, ...rest: unknown[]) => unknown;

/**
 * Loads a built Functions app as the platform's Node worker does: the module `@azure/functions-core` is the worker's own, through
 * it the library registers functions, and every call goes through the library's own conversions.
 */
export const loadFunctionsApp = (folder: string): readonly AppFunction[] => {
  const functions: AppFunction[] = [];
  let model: ProgrammingModel | undefined;

  const functionOf = ({ name, bindings }: Metadata, callback: unknown): AppFunction => {
    const [input = "", trigger = { type: "", direction: "" }] =
      Object.entries(bindings).find(([, { type }]) => type.endsWith("Trigger")) ?? [];
    return {
      name,
      trigger,
      invoke: async (data, triggerMetadata = {}) => {
        const request = { inputData: [{ name: input, data }], triggerMetadata };
        const call = { invocationId: randomUUID(), metadata: { name, bindings }, request, log: () => undefined };
        const invocation = model?.getInvocationModel(call);
        if (!invocation) throw new Error("The app has no programming model.");
        const { context, inputs } = await invocation.getArguments();
        const result = await invocation.invokeFunction(context, inputs, callback);
        return (await invocation.getResponse(context, result)).returnValue?.http;
      },
    };
  };

  const core = {
    version: "test",
    Disposable: class {
      dispose(): void {}
    },
    setProgrammingModel: (own: ProgrammingModel) => {
      model = own;
    },
    registerFunction: (metadata: Metadata, callback: unknown) => {
      functions.push(functionOf(metadata, callback));
    },
    registerHook: () => undefined,
    log: () => undefined,
  };
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  loader._load = (request, ...rest) => (request === "@azure/functions-core" ? core : load(request, ...rest));
  createRequire(join(folder, "package.json"))("./main.js");
  return functions;
};
