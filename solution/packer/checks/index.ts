import type { Check } from "../subject.ts";
import { appComponents } from "./apps.ts";
import { choiceNames } from "./choices.ts";
import { controlsOnForms } from "./controls.ts";
import { filesWithoutComponent, missingFiles } from "./files.ts";
import { flowReferences } from "./flows.ts";
import { formParts } from "./form-parts.ts";
import { duplicateIds } from "./ids.ts";
import { missingLabels } from "./labels.ts";
import { activeDependencies, environmentValues, uncoveredParts } from "./package.ts";
import { privilegeTables } from "./privileges.ts";
import { unfetchedCells, unknownColumns } from "./queries.ts";
import { queryTables, viewTables } from "./query-tables.ts";
import {
  lookupsWithoutRelationship,
  relationshipEnds,
  relationshipsWithoutLookup,
  tableSpellings,
} from "./relationships.ts";
import { rootComponents } from "./root-components.ts";
import { configurationPage, webResourceNames } from "./web-resources.ts";

/** Everything that is looked for before a solution is packed. */
export const checks: readonly Check[] = [
  rootComponents,
  duplicateIds,
  missingFiles,
  filesWithoutComponent,
  uncoveredParts,
  unknownColumns,
  unfetchedCells,
  queryTables,
  viewTables,
  formParts,
  missingLabels,
  tableSpellings,
  lookupsWithoutRelationship,
  relationshipsWithoutLookup,
  relationshipEnds,
  choiceNames,
  privilegeTables,
  webResourceNames,
  configurationPage,
  controlsOnForms,
  appComponents,
  activeDependencies,
  environmentValues,
  flowReferences,
];
