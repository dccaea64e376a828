import { componentType, isKnownType } from "../import/component-types.ts";
import { compareVersions, type Manifest, type Requirement } from "../import/manifest.ts";
import {
  lowerVersion,
  managedOverUnmanaged,
  missingDependencies,
  otherPublisher,
  unmanagedOverManaged,
} from "../import/refusals.ts";
import type { Definition } from "./definition.ts";
import { type Inventory, inventoryOf } from "./inventory.ts";
import type { Installed } from "./registry.ts";

/** The same solution is there already: it must be of the same kind and publisher, and not newer. */
const demandSuccession = (manifest: Manifest, before: Definition): void => {
  const { uniqueName: name, version: given, publisher } = manifest;
  if (manifest.managed && !before.managed) throw managedOverUnmanaged();
  if (!manifest.managed && before.managed) throw unmanagedOverManaged();
  if (publisher.uniqueName !== before.publisher) {
    throw otherPublisher({ name, installed: before.publisher, given: publisher.uniqueName });
  }
  if (compareVersions(given, before.version) < 0) throw lowerVersion({ name, installed: before.version, given });
};

const isMet = (requirement: Requirement, inventory: Inventory, installed: Installed): boolean => {
  const { solution } = requirement;
  // The platform itself: some of it the sandbox does not hold.
  if (solution?.name === "System") return true;
  const present = installed.definitions.find(({ uniqueName }) => uniqueName === solution?.name);
  if (present && solution?.version && compareVersions(present.version, solution.version) < 0) return false;
  // Kinds that the stand-in does not hold come with their solution.
  if (!isKnownType(requirement.type)) return present !== undefined;
  // Columns that only grew up inside the solution are named by their table alone in older files.
  const { type, name } = requirement;
  return inventory.has({ type, name }) || (type === componentType.column && !name.includes("."));
};

/** Refuses before anything is looked at in detail, as the import does. */
export const demandManifest = (manifest: Manifest, installed: Installed): void => {
  const before = installed.definitions.find(({ uniqueName }) => uniqueName === manifest.uniqueName);
  if (before) demandSuccession(manifest, before);
  const inventory = inventoryOf(installed.catalog, installed.definitions);
  const missing = manifest.requirements.filter((requirement) => !isMet(requirement, inventory, installed));
  if (missing.length > 0) throw missingDependencies(manifest.uniqueName, missing.map(({ xml }) => xml).join(""));
};
