import type { Answer } from "./dataverse.ts";

/** What an environment says of itself. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /** Of Dataverse's OrganizationType: `Customer`, `CustomerTest` (a sandbox), `Developer` …; undefined when it is not told. */
  readonly type: string | undefined;
}

/** What only an administrator asks of Dataverse, once, when things are set up. */
export interface Administration {
  organization(): Answer<Organization>;
  /** Gives a role to a user. */
  assignRole(userId: string, roleId: string): Answer<undefined>;
  /** Imports a solution's zip and waits for its end. */
  importSolution(zip: Uint8Array): Answer<undefined>;
  /** Final value of a setting for a model-driven app; undefined when there is no such setting. */
  appSetting(name: string, app: string): Answer<string | undefined>;
  saveAppSetting(name: string, app: string, value: string): Answer<undefined>;
}
