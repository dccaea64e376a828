import type { DataverseEnvironment } from "../environment.ts";
import { type Json, metadataId } from "../metadata/labels.ts";
import { type Principal, privilegeName } from "./principal.ts";
import { verbs } from "./principals.ts";

const noFilter = "00000000-0000-0000-0000-000000000000";

/** Principals know privileges in small letters; tables know how their own are spelled. */
const spellings = ({ catalog }: DataverseEnvironment): ReadonlyMap<string, string> =>
  new Map(
    catalog.tables.flatMap((table) =>
      verbs.map((verb) => privilegeName(verb, table)).map((name): [string, string] => [name.toLowerCase(), name]),
    ),
  );

/** What `RetrieveUserPrivileges` tells of a user: every privilege of their roles. */
export const userPrivileges = (userId: string, environment: DataverseEnvironment): readonly Json[] => {
  const known = spellings(environment);
  const user: Principal | undefined = [...environment.principals.values()].find((each) => each.userId === userId);
  return [...(user?.privileges ?? [])].map(([name, depth]) => ({
    Depth: depth,
    PrivilegeId: metadataId(`privilege ${name}`),
    BusinessUnitId: user?.businessUnitId,
    PrivilegeName: known.get(name) ?? name,
    RecordFilterId: noFilter,
    RecordFilterUniqueName: "",
  }));
};
