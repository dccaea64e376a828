import { tokens } from "../../fixed.ts";
import type { ImportedRole } from "../import/solution.ts";
import type { Table } from "../schema/schema.ts";
import { type Depth, type Principal, privilegeName } from "./principal.ts";

/** The sandbox's people, one per token; ids are fixed so that a kept state stays theirs. */
export const people = [
  {
    token: tokens.server,
    word: "Server",
    name: "Counterfoil Server",
    userId: "5a9d0c0e-0000-4000-8000-000000000001",
  },
  {
    token: tokens.administrator,
    word: "Administrator",
    name: "Ada Administrator",
    userId: "5a9d0c0e-0000-4000-8000-000000000002",
  },
  {
    token: tokens.staff,
    word: "Staff",
    besides: ["Refunder"],
    name: "Stan Staff",
    userId: "5a9d0c0e-0000-4000-8000-000000000003",
  },
  { token: tokens.payer, word: "Payer", name: "Paula Payer", userId: "5a9d0c0e-0000-4000-8000-000000000004" },
  {
    // Pays as a payer does, in the name of one who is not there.
    token: tokens.telephone,
    word: "Telephone",
    besides: ["Staff", "Payer"],
    name: "Tess Telephone",
    userId: "5a9d0c0e-0000-4000-8000-000000000005",
  },
] as const;

export const businessUnitId = "5a9d0c0e-0000-4000-8000-0000000000b0";

const order: readonly string[] = ["Basic", "Local", "Deep", "Global"];

/** Roles add up: the widest depth counts. */
export const merged = (roles: readonly ImportedRole[]): ReadonlyMap<string, Depth> => {
  const privileges = new Map<string, Depth>();
  for (const [name, depth] of roles.flatMap((role) => [...role.privileges])) {
    const key = name.toLowerCase();
    const present = privileges.get(key);
    if (!present || order.indexOf(depth) > order.indexOf(present)) privileges.set(key, depth as Depth);
  }
  return privileges;
};

export const verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign"] as const;

/** Privileges that belong to no table. */
const customizing = ["prvimportcustomization", "prvexportcustomization", "prvpublishcustomization"] as const;

/** The platform's own System Administrator: everything, everywhere, and the only one who imports solutions. */
const systemAdministrator = (tables: readonly Table[]): readonly [string, Depth][] => [
  ...tables.flatMap((table) =>
    verbs.map((verb): [string, Depth] => [privilegeName(verb, table).toLowerCase(), "Global"]),
  ),
  ...customizing.map((name): [string, Depth] => [name, "Global"]),
];

/** Whether one of the sandbox's people holds a solution's role: those whose name has their word, or those they hold besides. */
export const holds = (
  { word, besides = [] }: { readonly word: string; readonly besides?: readonly string[] },
  role: Pick<ImportedRole, "name">,
): boolean => [word, ...besides].some((each) => role.name.includes(each));

/** The principal behind each bearer token. The administrator is one of the whole environment, as the person who imports is. */
export const principalsOf = (
  roles: readonly ImportedRole[],
  tables: readonly Table[],
): ReadonlyMap<string, Principal> =>
  new Map(
    people.map((person) => {
      const { token, word, userId } = person;
      const own = merged(roles.filter((role) => holds(person, role)));
      const extra = word === "Administrator" ? systemAdministrator(tables) : [];
      return [token, { userId, businessUnitId, privileges: new Map([...own, ...extra]) }];
    }),
  );
