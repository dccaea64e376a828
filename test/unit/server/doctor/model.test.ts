import { expectedKeys } from "../../../../server/use-cases/doctor/checks/keys.ts";
import { neededPrivileges } from "../../../../server/use-cases/doctor/needed-privileges.ts";
import { counterfoil } from "../../../../solution/model/counterfoil.ts";
import { privilegesOf } from "../../../../solution/model/role.ts";
import { serverRole } from "../../../../solution/model/roles/server.ts";

describe("what doctor expects of the solution", () => {
  it("is every privilege of the role Counterfoil Server, each for the whole organisation", () => {
    const held = privilegesOf(serverRole);
    expect([...neededPrivileges].sort()).toEqual(held.map(({ name }) => name).sort());
    expect(held.filter(({ level }) => level !== "Global")).toEqual([]);
  });

  it("is every alternate key of its tables", () => {
    const keys = counterfoil.tables.flatMap(({ name, keys: own }) =>
      own.map(({ columns }) => `${name} ${columns.join()}`),
    );
    expect(expectedKeys.map(({ table, column }) => `${table.name} ${column}`).sort()).toEqual(keys.sort());
  });
});
