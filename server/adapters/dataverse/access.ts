import { ok } from "../../../core/result.ts";
import type { Access } from "../../ports/access.ts";
import type { Row } from "../../ports/dataverse.ts";
import type { Send } from "./send.ts";

const functionOf = (userId: string, name: string): string => `systemusers(${userId})/Microsoft.Dynamics.CRM.${name}`;

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;

/** Asks Dataverse's own functions. https://learn.microsoft.com/power-apps/developer/data-platform/security-sharing-assigning */
export const createAccess = (send: Send): Access => ({
  mayRead: async (userId, { set, id }) => {
    const target = encodeURIComponent(JSON.stringify({ "@odata.id": `${set}(${id})` }));
    const path = `${functionOf(userId, "RetrievePrincipalAccess(Target=@target)")}?@target=${target}`;
    const answer = await send({ method: "GET", path });
    if (!answer.ok) return answer.error.kind === "not-found" ? ok(false) : answer;
    const body: unknown = await answer.value.json();
    const rights = isRow(body) ? body["AccessRights"] : undefined;
    return ok(typeof rights === "string" && rights.split(/,\s*/).includes("ReadAccess"));
  },
  holds: async (userId, privilege) => {
    const answer = await send({ method: "GET", path: functionOf(userId, "RetrieveUserPrivileges") });
    if (!answer.ok) return answer.error.kind === "not-found" ? ok(false) : answer;
    const body: unknown = await answer.value.json();
    const held = isRow(body) ? body["RolePrivileges"] : undefined;
    const wanted = privilege.toLowerCase();
    const isHeld = (entry: unknown): boolean => isRow(entry) && String(entry["PrivilegeName"]).toLowerCase() === wanted;
    return ok(Array.isArray(held) && held.some(isHeld));
  },
});
