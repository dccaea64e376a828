import { privilegesOf, type Depth, type Role } from "../../../solution/model/role.ts";
import { counterfoil } from "../../../solution/model/counterfoil.ts";
import { roleRights } from "../../fixtures/role-rights.ts";

const roleNamed = (name: string): Role => {
  const role = counterfoil.roles.find((candidate) => candidate.name === `Counterfoil ${name}`);
  if (!role) throw new Error(`There is no role ${name}.`);
  return role;
};

const depths: Readonly<Record<Depth, string>> = { Basic: "own", Local: "unit", Deep: "below", Global: "all" };

/** What a role may do, as the fixture writes it: `cfl_payment` → `Read AppendTo: all`. */
const rightsOf = (role: Role): Record<string, string> => {
  const tables = counterfoil.tables.map(({ name }) => name);
  const rights = tables.flatMap((table) => {
    const verbs = privilegesOf(role).flatMap(({ name, level }) => {
      const [, verb, on] = /^prv(Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(cfl_\w+)$/.exec(name) ?? [];
      return on === table ? [`${verb} ${depths[level]}`] : [];
    });
    return verbs.length === 0 ? [] : [[table, verbs.toSorted().join(", ")] as const];
  });
  return Object.fromEntries(rights);
};

it.each(Object.keys(roleRights))("gives %s exactly the rights that were decided", (name) => {
  expect(rightsOf(roleNamed(name))).toEqual(roleRights[name]?.tables);
});

it.each(Object.keys(roleRights))("gives %s exactly what it needs of the platform's own tables", (name) => {
  const theirs = privilegesOf(roleNamed(name)).filter((privilege) => !privilege.name.includes("cfl_"));
  const written = theirs.map((privilege) => `${privilege.name.slice("prv".length)} ${depths[privilege.level]}`);
  expect(written.toSorted()).toEqual([...(roleRights[name]?.platform ?? [])].toSorted());
});

it("decides about every role", () => {
  expect(counterfoil.roles.map(({ name }) => name).toSorted()).toEqual(
    Object.keys(roleRights)
      .map((name) => `Counterfoil ${name}`)
      .toSorted(),
  );
});

it("lets only refunders, administrators and the server make refunds", () => {
  const may = counterfoil.roles.filter((role) =>
    privilegesOf(role).some((privilege) => privilege.name === "prvCreatecfl_refund"),
  );
  expect(may.map(({ name }) => name).toSorted()).toEqual([
    "Counterfoil Administrator",
    "Counterfoil Refunder",
    "Counterfoil Server",
  ]);
});

it("grants nothing wider than a row's organisation on organisation-owned tables: they know no other depth", () => {
  const organisationOwned = counterfoil.tables.filter(({ owner }) => owner === "organization").map(({ name }) => name);
  const narrower = counterfoil.roles.flatMap(({ grants }) =>
    grants.filter(({ tables, depth }) => depth !== "Global" && tables.some((name) => organisationOwned.includes(name))),
  );
  expect(narrower).toEqual([]);
});

it("lets nobody share or assign organisation-owned rows: such privileges do not exist", () => {
  const organisationOwned = counterfoil.tables.filter(({ owner }) => owner === "organization").map(({ name }) => name);
  const impossible = counterfoil.roles.flatMap((role) =>
    privilegesOf(role).filter(({ name }) =>
      organisationOwned.some((table) => /Assign|Share/.test(name) && name.endsWith(table)),
    ),
  );
  expect(impossible).toEqual([]);
});
