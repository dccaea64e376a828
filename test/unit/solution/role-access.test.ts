import { tokens } from "../../../sandbox/fixed.ts";
import { people, holds } from "../../../sandbox/dataverse/security/principals.ts";
import { reachOf, type Deed } from "../../../solution/model/access.ts";
import { counterfoil } from "../../../solution/model/counterfoil.ts";
import { openRoleBench, reachFound, type RoleBench, type Token } from "./support/role-bench.ts";
import { cellsOfRolesPage, overviewOfRolesPage } from "./support/roles-page.ts";

const cells = cellsOfRolesPage();
const roleNames = counterfoil.roles.map(({ name }) => name);
const tableNames = counterfoil.tables.map(({ name }) => name);
const deeds = ["create", "read", "change", "delete"] as const satisfies readonly Deed[];

/** Every table and deed with how far it goes for a token. */
const found = async (bench: RoleBench, token: Token) => {
  const rows: (readonly [string, string, string])[] = [];
  for (const table of tableNames)
    for (const deed of deeds) rows.push([table, deed, await reachFound(bench, token, [table, deed])]);
  return rows;
};

it("has a cell on the roles page for every role, table and deed", () => {
  const expected = roleNames.flatMap((role) =>
    tableNames.flatMap((table) => deeds.map((deed) => [role, table, deed].join(" "))),
  );
  expect(cells.map(([role, table, deed]) => [role, table, deed].join(" "))).toEqual(expected);
});

it("says at a glance what the roles' own tables say", () => {
  const summary = (table: string, role: string): string =>
    cells
      .filter(([name, of, , reach]) => name === role && of === table && reach !== "no")
      .map(([, , deed, reach]) => (reach === "all" ? deed : `${deed} (${reach})`))
      .join(", ");
  expect(overviewOfRolesPage()).toEqual(
    tableNames.map((table) => [table, ...roleNames.map((role) => summary(table, role))]),
  );
});

it.each(roleNames)("lets %s do in Dataverse what the roles page says, and nothing else", async (role) => {
  const bench = await openRoleBench(role);
  try {
    const said = cells.filter(([name]) => name === role).map(([, table, deed, reach]) => [table, deed, reach]);
    expect(await found(bench, tokens.staff)).toEqual(said);
  } finally {
    await bench.sandbox.close();
  }
});

describe("with every role of the solution", () => {
  let bench: RoleBench;
  beforeAll(async () => {
    bench = await openRoleBench();
  });
  afterAll(() => bench.sandbox.close());

  const others = people.filter(({ token }) => token !== tokens.administrator);

  it.each(others.map((person) => [person.token, person] as const))(
    "lets the holder of %s do what their roles together allow",
    async (token, person) => {
      const held = counterfoil.roles.filter((role) => holds(person, role));
      const expected = tableNames.flatMap((table) => deeds.map((deed) => [table, deed, reachOf(held, table, deed)]));
      expect(held.length).toBeGreaterThan(0);
      expect(await found(bench, token)).toEqual(expected);
    },
  );

  it("lets the holder of sandbox-admin do everything, as the platform's own System Administrator may", async () => {
    const reaches = (await found(bench, tokens.administrator)).map(([, , reach]) => reach);
    expect(new Set(reaches)).toEqual(new Set(["all"]));
  });
});
