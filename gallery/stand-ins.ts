import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, ResolveOptions } from "esbuild";

const fluent = join(import.meta.dirname, "../PaymentControl/fluent");
const modules = join(import.meta.dirname, "../node_modules");

/** Where each module of Fluent lives that the control's bundle replaces, and our file that stands for it. */
const read = (): ReadonlyMap<string, string> => {
  const listed = JSON.parse(readFileSync(join(fluent, "stand-ins.json"), "utf8")) as Record<string, string>; // our own file
  return new Map(Object.entries(listed).map(([name, file]) => [join(modules, name), join(fluent, file)]));
};

const asked = Symbol("asked");

/** Builds with the parts of Fluent that the control ships with, so that the gallery shows what payers see. */
export const standInsForFluent = (): Plugin => ({
  name: "stand-ins-for-fluent",
  setup: ({ onResolve, resolve }) => {
    const standIns = read();
    onResolve({ filter: /^(\.|@fluentui\/|@microsoft\/load-themed-styles)/ }, async ({ path, ...from }) => {
      if (from.pluginData === asked) return undefined;
      const whole = standIns.get(join(modules, path));
      if (whole !== undefined) return { path: whole };
      const options: ResolveOptions = { ...from, pluginData: asked };
      const found = await resolve(path, options);
      const ours = standIns.get(found.path);
      return ours === undefined ? found : { path: ours };
    });
  },
});
