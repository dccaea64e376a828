import type { Relationship, Table } from "../schema.ts";
import { activityRelationships, activityTables } from "./activities.ts";
import { componentTables } from "./components.ts";
import { customerRelationships, customerTables } from "./customers.ts";
import { notificationTables } from "./notifications.ts";
import { organizationTables } from "./organization.ts";
import { pipelineRelationships, pipelineTables } from "./pipeline.ts";
import { settingTables } from "./settings.ts";
import { solutionRelationships, solutionTables } from "./solutions.ts";

export const platformTables: readonly Table[] = [
  ...customerTables,
  ...activityTables,
  ...organizationTables,
  ...pipelineTables,
  ...componentTables,
  ...solutionTables,
  ...settingTables,
  ...notificationTables,
];

export const platformRelationships: readonly Relationship[] = [
  ...customerRelationships,
  ...activityRelationships,
  ...pipelineRelationships,
  ...solutionRelationships,
];
