import type { Table } from "../schema.ts";
import { customizationTables } from "./customization.ts";
import { organizationTables } from "./organization.ts";
import { peopleTables } from "./people.ts";

/** Tables that every environment has and that this stand-in knows; solutions may add columns to them. */
export const platformTables: readonly Table[] = [...peopleTables, ...organizationTables, ...customizationTables];
