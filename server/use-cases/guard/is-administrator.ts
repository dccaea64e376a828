import { ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault } from "../../ports/dataverse.ts";

/** Whose word counts for the environment. */
export const administratorRole = "Counterfoil Administrator";

/**
 * True when the role is assigned to the user. One that comes by a team does not count: whoever answers for an environment is named.
 * A role has a copy for each business unit, all of one name.
 */
export const isAdministrator = async (
  userId: string,
  dataverse: Pick<Dataverse, "list">,
): Promise<Result<boolean, DataverseFault>> => {
  const roles = await dataverse.list("roles", { select: ["roleid"], filter: `name eq '${administratorRole}'` });
  if (!roles.ok) return roles;
  const held = await dataverse.list("systemuserrolescollection", {
    select: ["roleid"],
    filter: `systemuserid eq ${userId}`,
  });
  if (!held.ok) return held;
  const ids = new Set(roles.value.map(({ row }) => row["roleid"]));
  return ok(held.value.some(({ row }) => ids.has(row["roleid"])));
};
