import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault, Row } from "../../ports/dataverse.ts";

/** A larger team is no team that works on payments but a whole department: then nobody is told. */
const mostMembers = 20;

export type Recipients =
  { readonly kind: "users"; readonly ids: readonly string[] } | { readonly kind: "too-many"; readonly team: string };

type Asked = Pick<Dataverse, "list">;

const membersOf = async (team: string, dataverse: Asked): Promise<Result<Recipients, DataverseFault>> => {
  const filter = `teamid eq ${team}`;
  const found = await dataverse.list("teammemberships", { select: ["systemuserid"], filter, top: mostMembers + 1 });
  if (!found.ok) return err(found.error);
  const ids = found.value.map(({ row }) => String(row["systemuserid"]).toLowerCase());
  return ok(ids.length > mostMembers ? { kind: "too-many", team } : { kind: "users", ids });
};

/**
 * The people behind a Payment row's owner: a notification is for one user, and a team cannot receive any.
 * `server`: the server's own user, who owns what was paid elsewhere and reads nothing.
 */
export const recipientsOf = async (
  payment: Row,
  { server, dataverse }: { readonly server: string; readonly dataverse: Asked },
): Promise<Result<Recipients, DataverseFault>> => {
  const [team, user] = [payment["_owningteam_value"], payment["_owninguser_value"]];
  const found: Result<Recipients, DataverseFault> =
    typeof team === "string"
      ? await membersOf(team, dataverse)
      : ok({ kind: "users", ids: typeof user === "string" ? [user.toLowerCase()] : [] });
  if (!found.ok || found.value.kind === "too-many") return found;
  return ok({ kind: "users", ids: found.value.ids.filter((id) => id !== server.toLowerCase()) });
};
