import { Refusal } from "../refusal.ts";
import { defaultSolutionId } from "../seed/seed.ts";
import { updated } from "./accumulate.ts";
import { putRow } from "./component-changes.ts";
import { type Definition, definitionKey, keptText } from "./definition.ts";
import { demandNoDependents, dependenciesBroken, type Dependency } from "./demand-whole.ts";
import { commitMove, moveChanges, type Place } from "./install.ts";
import { defaultSolution, type Installed, installedWith } from "./registry.ts";
import { removedSolutionRows } from "./solution-rows.ts";

const empty: Definition = {
  ...{ uniqueName: defaultSolution, version: "1.0", managed: false, publisher: "DefaultPublisher", digest: "" },
  ...{ tables: [], relationships: [], choices: [], roles: [], components: [], references: [] },
};

const withoutSolution = ({ definitions }: Installed, name: string): readonly Definition[] =>
  definitions.filter(({ uniqueName }) => uniqueName !== name);

/** What stands on a managed solution and so keeps it from being uninstalled. */
export const dependenciesForUninstall = (name: string, { registry, store }: Place): readonly Dependency[] => {
  const before = registry.installed;
  return dependenciesBroken({ before, after: installedWith(withoutSolution(before, name)), of: name }, store);
};

/** A managed solution goes with its tables and their rows. */
const uninstallManaged = (name: string, place: Place): void => {
  const before = place.registry.installed;
  const after = installedWith(withoutSolution(before, name));
  demandNoDependents(dependenciesBroken({ before, after, of: name }, place.store), name);
  const changes = [...moveChanges(before, after, place.store), ...removedSolutionRows(name, place)];
  commitMove({ before, after, changes }, place);
};

/** Of an unmanaged solution only the container goes: everything in it stays, in the default solution. */
const deleteContainer = (definition: Definition, place: Place): void => {
  const before = place.registry.installed;
  const { uniqueName } = definition;
  const present = before.definitions.find((each) => each.uniqueName === defaultSolution) ?? empty;
  const { version, publisher, digest } = empty;
  const left = { ...updated(present, definition), uniqueName: defaultSolution, version, publisher, digest };
  const others = withoutSolution(before, uniqueName).filter((each) => each.uniqueName !== defaultSolution);
  const after = installedWith([left, ...others]);
  const kept = putRow({ table: "solution", id: defaultSolutionId }, { [definitionKey]: keptText(left) }, place);
  commitMove({ before, after, changes: [kept, ...removedSolutionRows(uniqueName, place)] }, place);
};

/** `DELETE solutions(…)`. Refuses what others stand on, and the default solution. */
export const uninstall = (definition: Definition, place: Place): void => {
  if (definition.managed) uninstallManaged(definition.uniqueName, place);
  else deleteContainer(definition, place);
};

/** Whether this solution may never be deleted. */
export const demandDeletable = (name: string): void => {
  if (name !== defaultSolution) return;
  const message =
    "You cannot delete Solution Default Solution. Deletion cannot be performed when Solution is protected.";
  throw new Refusal(400, "0x8004F013", { message });
};
