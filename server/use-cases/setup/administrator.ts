import { normalGuid } from "../../../core/ids.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import { sentence } from "./faults.ts";
import { serverRole } from "./names.ts";

const refusal =
  "This sign-in is the server's own user. Sign in as a System Administrator: what set-up makes, the server must not be able to change.";

/** False where roles cannot be read: what follows is refused soon enough. */
const holdsServerRole = async (user: string, dataverse: Dataverse): Promise<boolean> => {
  const roles = await dataverse.list("roles", { select: ["roleid"], filter: `name eq '${serverRole}'` });
  const held = await dataverse.list("systemuserrolescollection", {
    select: ["roleid"],
    filter: `systemuserid eq ${user}`,
  });
  if (!roles.ok || !held.ok) return false;
  const ours = new Set(roles.value.map(({ row }) => row["roleid"]));
  return held.value.some(({ row }) => ours.has(row["roleid"]));
};

/**
 * Refuses the server's own user before anything is planned, and so before anything is changed at Stripe: the user of the server's
 * client id, or an application user with the server's role when no client id is known. The error is a sentence.
 */
export const demandAnother = async (
  applicationId: string | undefined,
  dataverse: Dataverse,
): Promise<Result<undefined, string>> => {
  const me = await dataverse.whoAmI();
  if (!me.ok) return err(sentence(me.error));
  const { userId } = me.value;
  const found = await dataverse.list("systemusers", {
    select: ["applicationid"],
    filter: `systemuserid eq ${normalGuid(userId)}`,
  });
  const mine = found.ok ? found.value[0]?.row["applicationid"] : undefined;
  if (typeof mine !== "string") return ok(undefined);
  const isServer = applicationId
    ? normalGuid(mine) === normalGuid(applicationId)
    : await holdsServerRole(normalGuid(userId), dataverse);
  return isServer ? err(refusal) : ok(undefined);
};
