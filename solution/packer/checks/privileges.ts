import { elementsAt } from "../element.ts";
import type { Finding } from "../finding.ts";
import { findingAt, type Check } from "../subject.ts";

const privilege = /^prv(?:Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(.+)$/;

/** A role may only speak of tables that exist; of those with the publisher's prefix that can be told here. */
export const privilegeTables: Check = ({ customizations }, { prefix, tables, required }) =>
  elementsAt(customizations.root, "Roles", "Role", "RolePrivileges", "RolePrivilege").flatMap(
    (element): readonly Finding[] => {
      const name = privilege.exec(element.attributes["name"] ?? "")?.[1] ?? "";
      const table = name.toLowerCase();
      if (!table.startsWith(prefix)) return [];
      const known = tables.get(table);
      if (!known && !required.has(`1:${table}`)) {
        const sentence = `There is no table ${name} for this privilege. Correct the name, or add the table.`;
        return [findingAt(customizations, element, { kind: "unknown-privilege-table", sentence })];
      }
      if (!known || known.name === name) return [];
      const sentence = `The privilege says ${name}, the table is spelled ${known.name}. Write it as the table does.`;
      return [findingAt(customizations, element, { kind: "two-spellings", sentence })];
    },
  );
