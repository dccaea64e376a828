/** A built component as its bundle registers it: a class with the platform's life cycle. */
export interface CodeComponent {
  init(
    context: unknown,
    notifyOutputChanged: () => void,
    state: Readonly<Record<string, unknown>>,
    container: HTMLDivElement,
  ): void;
  updateView(context: unknown): unknown;
  getOutputs?(): Readonly<Record<string, unknown>>;
  destroy(): void;
}

export type ComponentConstructor = new () => CodeComponent;

const registered = new Map<string, ComponentConstructor>();
const waiting = new Map<string, Promise<ComponentConstructor>>();

/** What production bundles call when they have loaded. */
export const openRegistry = (): void => {
  Object.assign(window, {
    ComponentFramework: {
      registerControl: (name: string, component: ComponentConstructor): void => {
        registered.set(name, component);
      },
    },
  });
};

const loadScript = (source: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The component's script ${source} did not load.`));
    document.head.append(script);
  });

/** Loads a bundle once and gives the component it registers under `name`. */
export const loadComponent = (name: string, source: string): Promise<ComponentConstructor> => {
  const loading =
    waiting.get(name) ??
    loadScript(source).then(() => {
      const component = registered.get(name);
      if (!component) throw new Error(`${source} registered no component named ${name}.`);
      return component;
    });
  waiting.set(name, loading);
  return loading;
};

/** Adds a component's style sheet once. */
export const loadStyles = (source: string): void => {
  if (document.querySelector(`link[href="${source}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = source;
  document.head.append(link);
};
