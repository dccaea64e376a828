const loading = new Map<string, Promise<void>>();

const load = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `/_hosts/webresources/${name}`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The web resource ${name} did not load.`));
    document.head.append(script);
  });

/** Loads a script web resource, once a page. */
export const loadLibrary = (name: string): Promise<void> => {
  const known = loading.get(name) ?? load(name);
  loading.set(name, known);
  return known;
};

/** `Counterfoil.PaymentForm.onLoad` on the page, with its owner kept for `this`. Throws when there is none. */
export const functionNamed = (path: string): ((...parameters: readonly unknown[]) => unknown) => {
  const steps = path.split(".");
  const name = steps.pop() ?? "";
  const owner = steps.reduce<unknown>(
    (scope, step) => (typeof scope === "object" && scope !== null ? Reflect.get(scope, step) : undefined),
    window,
  );
  const found: unknown = typeof owner === "object" && owner !== null ? Reflect.get(owner, name) : undefined;
  if (typeof found !== "function") throw new Error(`No function ${path} is on the page.`);
  return (...parameters) => Reflect.apply(found, owner, parameters) as unknown;
};
