import { nothingToUpgrade } from "../import/refusals.ts";
import type { ImportedSolution } from "../import/solution.ts";
import type { Catalog } from "../schema/catalog.ts";
import type { Change } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import { definitionOf, updated } from "./accumulate.ts";
import { componentChanges, removedComponents, type Warning, type Writer } from "./component-changes.ts";
import { dataChanges } from "./data-changes.ts";
import type { Definition } from "./definition.ts";
import { demandColumns, prefixWarnings } from "./demand-columns.ts";
import { demandManifest } from "./demand-manifest.ts";
import { demandNoDependents, demandReferences, demandRoots, dependenciesBroken } from "./demand-whole.ts";
import { inventoryOf } from "./inventory.ts";
import { optionWarnings } from "./option-warnings.ts";
import { type Installed, installedWith, type Registry } from "./registry.ts";
import { solutionRows } from "./solution-rows.ts";

export interface Place extends Writer {
  readonly registry: Registry;
}

/** `update` adds and replaces, `upgrade` also takes away what the new version no longer has. */
export type ImportMode = "update" | "upgrade";

const succeeded = (before: Installed, definition: Definition): Installed => {
  const { definitions } = before;
  const present = definitions.some(({ uniqueName }) => uniqueName === definition.uniqueName);
  const next = definitions.map((each) => (each.uniqueName === definition.uniqueName ? definition : each));
  return installedWith(present ? next : [...definitions, definition]);
};

/** Writes everything in one go: while it is written, tables of both schemas are there. */
export const commitMove = (
  move: { readonly before: Installed; readonly after: Installed; readonly changes: readonly Change[] },
  { registry, store }: Place,
): void => {
  const { before, after, changes } = move;
  const leaving = before.catalog.tables.filter(({ name }) => !after.catalog.table(name));
  store.define([...after.catalog.tables, ...leaving]);
  try {
    store.commit(changes);
  } catch (error) {
    registry.replace(before);
    throw error;
  }
  registry.replace(after);
};

export const moveChanges = (before: Installed, after: Installed, store: Store): readonly Change[] => {
  const catalogs: { readonly before: Catalog; readonly after: Catalog } = {
    before: before.catalog,
    after: after.catalog,
  };
  return [...dataChanges({ ...catalogs, store }), ...removedComponents(before.definitions, after.definitions, store)];
};

/** Imports a package that was read; refuses as Dataverse does, and then nothing is changed. */
export const install = (solution: ImportedSolution, mode: ImportMode, place: Place): readonly Warning[] => {
  const { registry, store } = place;
  const before = registry.installed;
  const { uniqueName } = solution.manifest;
  demandManifest(solution.manifest, before);
  demandColumns(solution, before.catalog);
  demandRoots(solution, inventoryOf(before.catalog, before.definitions));
  const present = before.definitions.find((each) => each.uniqueName === uniqueName);
  if (mode === "upgrade" && !present?.managed) throw nothingToUpgrade(uniqueName);
  const given = definitionOf(solution);
  const definition = present && mode === "update" ? updated(present, given) : given;
  const after = succeeded(before, definition);
  demandReferences(definition, inventoryOf(after.catalog, after.definitions));
  demandNoDependents(dependenciesBroken({ before, after, of: uniqueName }, store), uniqueName);
  const warnings = [
    ...prefixWarnings(solution, before.catalog),
    ...optionWarnings(solution, mode === "upgrade", { catalog: before.catalog, store }),
  ];
  const components = componentChanges(solution, place);
  const changes = [
    ...moveChanges(before, after, store),
    ...components.changes,
    ...solutionRows(solution, definition, place),
  ];
  commitMove({ before, after, changes }, place);
  return [...warnings, ...components.warnings];
};
