import { createGuard } from "../../../server/use-cases/guard/guard.ts";
import { isAdministrator } from "../../../server/use-cases/guard/is-administrator.ts";
import { createFakeDataverse, organizationId } from "../../fixtures/fake-dataverse.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const set = "cfl_serverstatuses";
const original = "99999999-9999-4999-8999-999999999999";
const confirmedOn = "2026-11-25T10:00:00Z";
const confirmedAt = Date.parse(confirmedOn);

const worldOf = (row?: Readonly<Record<string, unknown>>) => {
  const dataverse = createFakeDataverse();
  if (row) dataverse.put(set, "row", { cfl_name: "environment", cfl_serverstatusid: "row", ...row });
  let now = 0;
  const guard = createGuard({ dataverse, clock: () => now, log: rememberingLog() });
  return { dataverse, guard, pass: (ms: number) => void (now += ms) };
};

describe("the environment guard", () => {
  it("binds an environment that nobody has bound, and lets money move", async () => {
    const { guard, dataverse } = worldOf();
    expect(await guard.allows(0)).toEqual({ ok: true, value: undefined });
    expect(dataverse.rows(set)).toMatchObject([{ cfl_name: "environment", cfl_organizationid: organizationId }]);
  });

  it("reads the row when another server was faster to bind", async () => {
    const { guard, dataverse } = worldOf();
    const create: typeof dataverse.create = async () => {
      dataverse.put(set, "row", { cfl_name: "environment", cfl_organizationid: organizationId });
      return { ok: false, error: { kind: "already-exists" } };
    };
    const racing = createGuard({ dataverse: { ...dataverse, create }, clock: () => 0, log: rememberingLog() });
    expect(await racing.allows(0)).toMatchObject({ ok: true });
    expect(await guard.allows(0)).toMatchObject({ ok: true });
  });

  it("stops everything in a copy, and never binds it by itself", async () => {
    const { guard, dataverse } = worldOf({ cfl_organizationid: original });
    expect(await guard.allows(Date.now())).toEqual({ ok: false, error: { kind: "copy" } });
    expect(dataverse.rows(set)).toMatchObject([{ cfl_organizationid: original }]);
  });

  it("stops what was asked for before a copy was confirmed, for ever", async () => {
    const { guard } = worldOf({ cfl_organizationid: organizationId.toUpperCase(), cfl_boundon: confirmedOn });
    expect(await guard.allows(confirmedAt - 1_000)).toEqual({ ok: false, error: { kind: "asked-before" } });
    expect(await guard.allows(confirmedAt)).toMatchObject({ ok: true });
  });

  it("asks Dataverse once for many payments, and again after a while", async () => {
    const { guard, dataverse, pass } = worldOf({ cfl_organizationid: organizationId });
    for (let count = 0; count < 50; count++) await guard.allows(0);
    expect(dataverse.calls).toHaveLength(1);
    pass(60_000);
    await guard.allows(0);
    expect(dataverse.calls).toHaveLength(2);
  });

  it("asks again at once when the environment was confirmed", async () => {
    const { guard, dataverse } = worldOf({ cfl_organizationid: original });
    await guard.allows(0);
    dataverse.put(set, "row", { cfl_organizationid: organizationId });
    guard.forget();
    expect(await guard.allows(0)).toMatchObject({ ok: true });
  });

  it("lets nothing move while Dataverse cannot tell, and remembers no fault", async () => {
    const { guard, dataverse } = worldOf({ cfl_organizationid: organizationId });
    dataverse.failNext({ kind: "unavailable", detail: "503" });
    expect(await guard.allows(0)).toMatchObject({ ok: false, error: { kind: "unknown" } });
    expect(await guard.allows(0)).toMatchObject({ ok: true });
  });
});

describe("an administrator", () => {
  const [user, other, role] = ["u1", "u2", "r1"];
  const dataverseOf = () => {
    const dataverse = createFakeDataverse();
    dataverse.put("roles", role, { roleid: role, name: "Counterfoil Administrator" });
    dataverse.put("systemuserrolescollection", "m1", { systemuserid: user, roleid: role });
    dataverse.put("systemuserrolescollection", "m2", { systemuserid: other, roleid: "r2" });
    return dataverse;
  };

  it("is who holds the role, and nobody else", async () => {
    expect(await isAdministrator(user, dataverseOf())).toEqual({ ok: true, value: true });
    expect(await isAdministrator(other, dataverseOf())).toEqual({ ok: true, value: false });
  });
});
