import { deeds, reachOf, type Deed } from "../model/access.ts";
import type { Role } from "../model/role.ts";
import type { Solution } from "../model/solution.ts";
import type { Table } from "../model/table.ts";
import { code, markdownTable, page, pageHeading } from "./markdown.ts";

const allDeeds = Object.keys(deeds) as readonly Deed[];

/** `Counterfoil Staff` → `Staff`. */
export const shortRoleName = ({ name }: Pick<Role, "name">): string => name.replace(/^Counterfoil /, "");

/** Roles that may make or change rows of a table. */
export const writersOf = ({ name }: Table, roles: readonly Role[]): readonly Role[] =>
  roles.filter((role) => (["create", "change"] as const).some((deed) => reachOf([role], name, deed) !== "no"));

const rowOf = (table: Table, roles: readonly Role[]): readonly string[] => [
  code(table.name),
  ...allDeeds.map((deed) => reachOf(roles, table.name, deed)),
];

const reachWords = {
  Basic: "own rows",
  Local: "rows of the business unit",
  Deep: "rows of the business unit and those below",
};

/** What a role may do on the platform's own tables; where it reaches less than every row, how far. */
/** `read, create (own)`: what one role may do with one table, in a cell. */
const summaryOf = (role: Role, table: Table): string =>
  allDeeds
    .flatMap((deed) => {
      const reach = reachOf([role], table.name, deed);
      if (reach === "no") return [];
      return [reach === "all" ? deed : `${deed} (${reach})`];
    })
    .join(", ");

const overview = (tables: readonly Table[], roles: readonly Role[]): string =>
  markdownTable(
    ["Table", ...roles.map(shortRoleName)],
    tables.map((table) => [code(table.name), ...roles.map((role) => summaryOf(role, table))]),
  );

const platformLine = ({ platform, platformNearby = {} }: Role): string => {
  const nearby = (["Basic", "Local", "Deep"] as const).flatMap((depth) =>
    (platformNearby[depth] ?? []).map((name) => `${code(name)} (${reachWords[depth]})`),
  );
  const named = [...[...platform].toSorted().map(code), ...nearby];
  return named.length === 0 ? "Nothing of the platform's." : `Of the platform's own: ${named.join(", ")}.`;
};

const roleBlocks = (role: Role, tables: readonly Table[]): readonly string[] => [
  `## ${role.name}`,
  role.description,
  markdownTable(
    ["Table", ...allDeeds],
    tables.map((table) => rowOf(table, [role])),
  ),
  platformLine(role),
];

const introduction = [
  "Who may create, read, change and delete what, role by role. **all**: every row; **own**: rows that the person owns; **no**: none.",
  "Somebody with several roles may do what any of them allows.",
  "A test does each of these against the sandbox's Dataverse with the packed solution, so this page, the roles and what is enforced agree.",
].join(" ");

const customersTables = [
  "The tables that are paid for are yours, so no role here can name them: give the server's user Read on them, and Append To when a",
  "profile's regarding column points at them (Write when it points back from them); give payers and staff Read.",
  "People who open the app need the platform's _Basic User_ besides.",
].join(" ");

/** Text of docs/roles.md. */
export const rolesPage = ({ tables, roles }: Pick<Solution, "tables" | "roles">): string =>
  page(
    pageHeading("Roles"),
    introduction,
    overview(tables, roles),
    ...roles.flatMap((role) => roleBlocks(role, tables)),
    "## Your own tables",
    customersTables,
  );
