import { type ComponentName, keyOf, type Reference, typeName } from "../import/component-types.ts";
import { brokenReference, componentWithoutRoot, rootWithoutComponent, stillRequired } from "../import/refusals.ts";
import { type ImportedSolution, rootsOf } from "../import/solution.ts";
import type { Rows } from "../store/row.ts";
import type { Definition } from "./definition.ts";
import { brokenIn, type Inventory, inventoryOf } from "./inventory.ts";
import type { Installed } from "./registry.ts";

/** Root components and nodes must agree. A root without a node passes when the environment has the component already. */
export const demandRoots = (solution: ImportedSolution, environment: Inventory): void => {
  const nodes = rootsOf(solution);
  const parts = [...solution.rows.map(({ component }) => component), ...solution.rows.map(idOfRow)];
  const given = new Set([...nodes, ...parts].map(keyOf));
  const declared = new Set(solution.manifest.roots.map(keyOf));
  const missing = solution.manifest.roots.find((root) => !given.has(keyOf(root)) && !environment.has(root));
  if (missing) throw rootWithoutComponent(missing);
  const undeclared = nodes.find((node) => !declared.has(keyOf(node)));
  if (undeclared) throw componentWithoutRoot(undeclared);
};

const idOfRow = ({ id, component }: ImportedSolution["rows"][number]): ComponentName => ({
  type: component.type,
  name: id,
});

export interface Dependency extends Reference {
  /** Unique name of the solution that the dependent belongs to. */
  readonly solution: string;
}

/** Steps are registered in the environment itself; they stand on the table that their filter names. */
const stepDependencies = (inventory: Inventory, rows: Rows): readonly Dependency[] =>
  [...rows.all("sdkmessageprocessingstep")].flatMap((step): readonly Dependency[] => {
    const filter = rows.get("sdkmessagefilter", String(step.values["sdkmessagefilterid"]));
    const name = filter ? String(filter.values["primaryobjecttypecode"]) : "none";
    if (!filter || inventory.has({ type: 1, name })) return [];
    return [{ type: 1, name, by: { type: 92, name: String(step.values["name"]) }, solution: "Active" }];
  });

/** What of other solutions would be left without a component if `after` followed. */
export const dependenciesBroken = (
  change: { readonly before: Installed; readonly after: Installed; readonly of: string },
  rows: Rows,
): readonly Dependency[] => {
  const { before, after } = change;
  const [then, now] = [after, before].map(({ catalog, definitions }) => inventoryOf(catalog, definitions));
  if (!then || !now) return [];
  const others = after.definitions.filter(({ uniqueName }) => uniqueName !== change.of);
  const ofSolution = (definition: Definition): readonly Dependency[] =>
    brokenIn(definition, then)
      .filter((reference) => now.has(reference))
      .map((reference) => ({ ...reference, solution: definition.uniqueName }));
  return [...others.flatMap(ofSolution), ...stepDependencies(then, rows)];
};

/** Refuses to take away what others stand on, and names them. */
export const demandNoDependents = (dependencies: readonly Dependency[], solution: string): void => {
  const [first] = dependencies;
  if (!first) return;
  const dependents = dependencies.map(({ by, solution: owner }) => `${keyOfWords(by)} (${owner})`);
  throw stillRequired({ component: first, solution, dependents: [...new Set(dependents)] });
};

const keyOfWords = ({ type, name }: ComponentName): string => `${typeName(type)} ${name}`;

/** Refuses when a component of the solution points to something that is nowhere. */
export const demandReferences = (definition: Definition, inventory: Inventory): void => {
  const [broken] = brokenIn(definition, inventory);
  if (broken) throw brokenReference(broken);
};
