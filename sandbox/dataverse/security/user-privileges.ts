import type { DataverseEnvironment } from "../environment.ts";
import { type Json, metadataId } from "../metadata/labels.ts";
import { type Principal, privilegeName } from "./principal.ts";
import { businessUnitId, merged, verbs } from "./principals.ts";

const noFilter = "00000000-0000-0000-0000-000000000000";

/** Principals know privileges in small letters; tables know how their own are spelled. */
const spellings = ({ catalog }: DataverseEnvironment): ReadonlyMap<string, string> =>
  new Map(
    catalog.tables.flatMap((table) =>
      verbs.map((verb) => privilegeName(verb, table)).map((name): [string, string] => [name.toLowerCase(), name]),
    ),
  );

/** The sandbox's own people by what they are; whoever was made later by the roles that they were given. */
export const principalOf = (userId: string, environment: DataverseEnvironment): Principal => {
  const person = [...environment.principals.values()].find((each) => each.userId === userId);
  if (person) return person;
  const held = [...environment.store.where("systemuserroles", "systemuserid", userId)];
  const ids = new Set(held.map(({ values }) => values["roleid"]));
  const roles = environment.registry.installed.definitions.flatMap((definition) => definition.roles);
  return { userId, businessUnitId, privileges: merged(roles.filter(({ id }) => ids.has(id))) };
};

/** What `RetrieveUserPrivileges` tells of a user: every privilege of their roles. */
export const userPrivileges = (userId: string, environment: DataverseEnvironment): readonly Json[] => {
  const known = spellings(environment);
  return [...principalOf(userId, environment).privileges].map(([name, depth]) => ({
    Depth: depth,
    PrivilegeId: metadataId(`privilege ${name}`),
    BusinessUnitId: businessUnitId,
    PrivilegeName: known.get(name) ?? name,
    RecordFilterId: noFilter,
    RecordFilterUniqueName: "",
  }));
};
