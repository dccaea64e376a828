import { mergeSchema } from "../import/merge.ts";
import type { Catalog } from "../schema/catalog.ts";
import type { Principal } from "../security/principal.ts";
import { principalsOf } from "../security/principals.ts";
import type { Store } from "../store/store.ts";
import { type Definition, definitionIn, definitionKey } from "./definition.ts";

/** What is installed in an environment, and the schema that comes of it. */
export interface Installed {
  /** In the order of installation; what deleted unmanaged solutions left behind stands first. */
  readonly definitions: readonly Definition[];
  readonly catalog: Catalog;
  readonly principals: ReadonlyMap<string, Principal>;
}

/** The one place that changes while an environment lives. */
export interface Registry {
  readonly installed: Installed;
  replace(installed: Installed): void;
}

/** The solution that every environment has: what belongs to no other one is in it. */
export const defaultSolution = "Default";

export const installedWith = (definitions: readonly Definition[]): Installed => {
  const isDefault = ({ uniqueName }: Definition): boolean => uniqueName === defaultSolution;
  const ordered = [...definitions.filter(isDefault), ...definitions.filter((each) => !isDefault(each))];
  const catalog = mergeSchema(ordered);
  const roles = ordered.flatMap((definition) => definition.roles);
  return { definitions: ordered, catalog, principals: principalsOf(roles, catalog.tables) };
};

/** Takes up what a kept state has installed. */
export const openRegistry = (store: Store): Registry => {
  let installed = installedWith([]);
  store.define(installed.catalog.tables);
  const kept = [...store.all("solution")].flatMap(({ values }) => definitionIn(values[definitionKey]) ?? []);
  if (kept.length > 0) installed = installedWith(kept);
  store.define(installed.catalog.tables);
  return {
    get installed() {
      return installed;
    },
    replace: (next) => {
      installed = next;
      store.define(next.catalog.tables);
    },
  };
};
