import type { Target } from "../odata/address.ts";
import { badQuery, noSuchRow } from "../refusal.ts";
import { seededId } from "../seed/seeded-id.ts";
import type { Dependency } from "../solutions/demand-whole.ts";
import { dependenciesForUninstall } from "../solutions/uninstall.ts";
import { placeOf } from "./import-place.ts";
import { answer, type Answer } from "./exchange.ts";
import type { Served } from "./read-rows.ts";

/** A published dependency: the one thing that keeps a solution from being uninstalled. */
const published = 2;

const dependencyRow = ({ type, name, by, solution }: Dependency) => ({
  dependencyid: seededId(`dependency ${type} ${name} ${by.type} ${by.name}`),
  dependencytype: published,
  requiredcomponenttype: type,
  requiredcomponentobjectid: seededId(`component ${type} ${name}`),
  dependentcomponenttype: by.type,
  dependentcomponentobjectid: seededId(`component ${by.type} ${by.name}`),
  dependentcomponentbasesolutionid: seededId(`solution ${solution}`),
});

/** `RetrieveDependenciesForUninstall(SolutionUniqueName='…')` */
export const retrieveDependenciesForUninstall = (target: Target | undefined, served: Served): Answer => {
  const name = target?.kind === "key" ? target.values["SolutionUniqueName"] : undefined;
  if (typeof name !== "string") throw badQuery("The parameter SolutionUniqueName is missing.");
  const { environment, operation } = served;
  const isInstalled = environment.registry.installed.definitions.some(({ uniqueName }) => uniqueName === name);
  if (!isInstalled) throw noSuchRow("solution", name);
  const value = dependenciesForUninstall(name, placeOf(served)).map(dependencyRow);
  return answer(200, { "@odata.context": `${operation.root}/$metadata#dependencies`, value });
};
