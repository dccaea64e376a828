import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { clubSolution, formId, openEnvironment } from "./importing.ts";
import { secondVersion } from "./second-version.ts";

describe("Dataverse's stand-in, starting with a kept state", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "counterfoil-kept-"));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it("brings a kept older version up to date, rows and all", async () => {
    const old = await openEnvironment({ dataDir, solutions: [clubSolution()] });
    await old.call("POST", "club_members", { club_number: "M-1", club_level: 1 });
    await old.sandbox.close();
    const renewed = await openEnvironment({ dataDir, solutions: [secondVersion(false)] });
    expect(await renewed.rows("club_members")).toMatchObject([
      { club_number: "M-1", club_level: 1, club_points: null },
    ]);
    expect(await renewed.rows("savedqueries?$select=name")).toHaveLength(2);
    await renewed.sandbox.close();
  });

  it("keeps what was imported while it ran", async () => {
    const first = await openEnvironment({ dataDir });
    await first.importSolution(clubSolution());
    await first.call("POST", "club_members", { club_number: "M-1" });
    await first.sandbox.close();
    const second = await openEnvironment({ dataDir });
    expect(await second.rows("club_members")).toMatchObject([{ club_number: "M-1" }]);
    expect((await second.as("staff")("GET", "club_members")).status).toBe(200);
    expect((await second.importSolution(secondVersion(false))).status).toBe(204);
    await second.sandbox.close();
  });

  it("takes up the rows of a state that knows nothing of its solutions", async () => {
    const first = await openEnvironment({ dataDir, solutions: [clubSolution()] });
    await first.call("POST", "club_members", { club_number: "M-1" });
    await first.sandbox.close();
    const database = new DatabaseSync(join(dataDir, "dataverse.sqlite"));
    database.exec("DELETE FROM rows WHERE tablename = 'solution'");
    database.close();
    const second = await openEnvironment({ dataDir, solutions: [secondVersion(false)] });
    expect(await second.rows("club_members")).toMatchObject([{ club_number: "M-1", club_points: null }]);
    await second.sandbox.close();
  });

  it("does not start over a kept newer version, and says so", async () => {
    const first = await openEnvironment({ dataDir, solutions: [secondVersion(false)] });
    await first.sandbox.close();
    await expect(openEnvironment({ dataDir, solutions: [clubSolution()] })).rejects.toThrow(
      "Version 1.0.0.0 of Club is lower than the installed version 2.0.0.0",
    );
  });

  it("is after a reset as it started: what came later is gone", async () => {
    const environment = await openEnvironment({ dataDir, solutions: [clubSolution()] });
    await environment.importSolution(secondVersion(false));
    await environment.call("POST", "club_members", { club_points: 3 });
    environment.sandbox.reset();
    expect(await environment.rows("club_members")).toEqual([]);
    expect((await environment.call("POST", "club_members", { club_points: 3 })).status).toBe(400);
    expect(await environment.rows("systemforms?$select=formid")).toMatchObject([{ formid: formId }]);
    await environment.sandbox.close();
  });
});
