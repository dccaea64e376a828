import { createHash } from "node:crypto";
import { readSolution, type ImportedSolution } from "../import/solution.ts";
import { seededId } from "../seed/seeded-id.ts";
import { install, type Place } from "./install.ts";

/** Imports packages at the start of an environment, in their order. One that a kept state has already is passed over. */
export const createStartImport = (zips: readonly Uint8Array[]) => {
  const read = new Map<Uint8Array, ImportedSolution>();
  const solutionOf = (zip: Uint8Array, place: Place): ImportedSolution => {
    const { choices } = place.registry.installed.catalog;
    const known = read.get(zip) ?? readSolution(zip, { idOf: seededId, choices, trusted: true });
    read.set(zip, known);
    return known;
  };
  return (place: Place): void => {
    for (const zip of zips) {
      const digest = createHash("sha256").update(zip).digest("hex");
      const { definitions } = place.registry.installed;
      if (definitions.some((definition) => definition.digest === digest)) continue;
      install(solutionOf(zip, place), "update", place);
    }
  };
};
