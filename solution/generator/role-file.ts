import { stableId } from "../model/identity.ts";
import { privilegesOf, type Role } from "../model/role.ts";
import { element, leaf, parent, type XmlElement } from "./xml.ts";

export const roleId = (role: { readonly name: string }): string => stableId(`role ${role.name}`);

/** `Roles/<name>.xml`. */
export const roleFile = (role: Role): XmlElement =>
  element("Role", { id: `{${roleId(role)}}`, name: role.name }, [
    leaf("IsCustomizable", 1),
    leaf("IsAutoAssigned", 0),
    leaf("Description", role.description),
    parent("RolePrivileges", ...privilegesOf(role).map(({ name, level }) => element("RolePrivilege", { name, level }))),
  ]);
