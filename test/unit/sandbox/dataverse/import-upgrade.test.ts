import {
  clubSolution,
  controlFiles,
  type Environment,
  importBody,
  memberWithForm,
  openEnvironment,
  viewId,
  withVersion,
} from "./importing.ts";
import { secondVersion } from "./second-version.ts";
import { packedSolution } from "./solution-fixture.ts";

describe("Dataverse's stand-in, importing over what is there", () => {
  let environment: Environment;
  let memberId: string;

  const member = async (): Promise<Readonly<Record<string, unknown>>> =>
    (await environment.call("GET", `club_members(${memberId})`)).body;
  const upgrade = (zip: Uint8Array) => environment.call("POST", "StageAndUpgrade", importBody(zip));

  const begin = async (first: Uint8Array): Promise<void> => {
    await environment.importSolution(first);
    const made = await environment.call(
      "POST",
      "club_members",
      { club_number: "M-1", club_level: 1 },
      { prefer: "return=representation" },
    );
    memberId = String(made.body["club_memberid"]);
  };

  beforeEach(async () => {
    environment = await openEnvironment();
  });
  afterEach(() => environment.sandbox.close());

  describe.each([
    ["unmanaged", false],
    ["managed", true],
  ])("%s", (_, managed) => {
    it("keeps rows and adds tables, columns, options and views", async () => {
      await begin(clubSolution({ managed }));
      expect((await environment.importSolution(secondVersion(managed))).status).toBe(204);
      expect(await member()).toMatchObject({ club_number: "M-1", club_level: 1, club_points: null });
      expect(
        (await environment.call("PATCH", `club_members(${memberId})`, { club_points: 3, club_level: 2 })).status,
      ).toBe(204);
      expect(await member()).toMatchObject({ club_points: 3, club_level: 2 });
      expect((await environment.call("GET", "club_visits")).status).toBe(200);
      expect(await environment.rows("savedqueries?$select=name")).toHaveLength(2);
      expect(await environment.rows("solutions?$filter=uniquename eq 'Club'")).toMatchObject([
        { version: "2.0.0.0", ismanaged: managed },
      ]);
    });

    it("replaces forms, roles and web resources", async () => {
      await begin(clubSolution({ managed }));
      const files = { ...controlFiles("1.0.0", "card()"), "WebResources/form": "alert(2)" };
      const roles = [["Club Staff", { prvReadclub_member: "Global", prvCreateclub_member: "Global" }]] as const;
      await environment.importSolution(
        clubSolution({ managed, files, roles, tables: memberWithForm('<control id="y" />') }),
      );
      const [resource] = await environment.rows("webresourceset");
      expect(Buffer.from(String(resource?.["content"]), "base64").toString()).toBe("alert(2)");
      const forms = await environment.rows("systemforms");
      expect(forms).toHaveLength(1);
      expect(forms[0]?.["formxml"]).toContain('<control id="y" />');
      expect((await environment.as("staff")("POST", "club_members", {})).status).toBe(204);
    });

    it("takes nothing away when the same solution comes with less", async () => {
      await begin(secondVersion(managed));
      const less = clubSolution({ managed, version: "2.0.0.1" });
      expect((await environment.importSolution(less)).status).toBe(204);
      expect(await member()).toMatchObject({ club_points: null });
      expect((await environment.call("PATCH", `club_members(${memberId})`, { club_level: 2 })).status).toBe(204);
      expect((await environment.call("GET", "club_visits")).status).toBe(200);
      expect(await environment.rows("savedqueries?$select=name")).toHaveLength(2);
    });
  });

  it("takes away what a managed upgrade no longer has, with its data", async () => {
    await begin(secondVersion(true));
    await environment.call("PATCH", `club_members(${memberId})`, { club_points: 3 });
    await environment.call("POST", "club_visits", { club_name: "gone soon" });
    const { status, body } = await upgrade(clubSolution({ managed: true, version: "3.0.0.0" }));
    expect([status, body["SolutionId"]]).toEqual([200, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(await member()).not.toHaveProperty("club_points");
    expect(await member()).toMatchObject({ club_number: "M-1" });
    expect((await environment.call("GET", "club_visits")).status).toBe(404);
    expect(await environment.rows("savedqueries?$select=name")).toMatchObject([{ savedqueryid: viewId }]);
    expect((await environment.call("PATCH", `club_members(${memberId})`, { club_level: 2 })).status).toBe(400);
  });

  it("says in the job which options the package no longer has: an update keeps them, an upgrade does not", async () => {
    await begin(secondVersion(true));
    await environment.call("PATCH", `club_members(${memberId})`, { club_level: 2 });
    const less = (version: string) => importBody(clubSolution({ managed: true, version }));
    const reportOf = async ({ ImportJobId: job }: ReturnType<typeof less>) =>
      String((await environment.call("GET", `importjobs(${job})`)).body["data"]);
    const [update, replacement] = [less("2.0.0.1"), less("3.0.0.0")];
    await environment.call("POST", "ImportSolution", update);
    expect(await reportOf(update)).toContain("no longer has the options 2: they stay");
    await environment.call("POST", "StageAndUpgrade", replacement);
    expect(await reportOf(replacement)).toContain("the options 2: they are gone, and 1 values in rows have no label");
  });

  it("does not bring old values back when what was taken away returns", async () => {
    await begin(secondVersion(true));
    await environment.call("PATCH", `club_members(${memberId})`, { club_points: 3 });
    await environment.call("POST", "club_visits", {});
    await upgrade(clubSolution({ managed: true, version: "3.0.0.0" }));
    await upgrade(withVersion(secondVersion(true), "4.0.0.0"));
    expect(await member()).toMatchObject({ club_points: null });
    expect((await environment.call("GET", "club_visits/$count")).text).toBe("0");
  });

  it("refuses an upgrade that takes away what another solution stands on, and names it", async () => {
    await begin(secondVersion(true));
    await environment.importSolution(
      packedSolution({
        ...{ name: "Bar", prefix: "bar" },
        tables: [{ name: "bar_bill", set: "bar_bills", columns: [["bar_VisitId", "lookup"]] }],
        relationships: [
          { name: "bar_visit", from: "bar_bill", column: "bar_VisitId", to: "club_visit", navigation: "bar_VisitId" },
        ],
      }),
    );
    const { status, body } = await upgrade(clubSolution({ managed: true, version: "3.0.0.0" }));
    expect([status, body.error?.code]).toEqual([400, "0x8004F01D"]);
    expect(body.error?.message).toContain("EntityRelationship bar_visit (Bar)");
    expect((await environment.call("GET", "club_visits")).status).toBe(200);
    expect(await member()).toMatchObject({ club_points: null });
  });

  it("upgrades only what is there, and only managed over managed", async () => {
    const refused = [400, expect.stringContaining("must both be managed for upgrade: Club")];
    const refusalOf = async (zip: Uint8Array) => {
      const { status, body } = await upgrade(zip);
      return [status, body.error?.message];
    };
    expect(await refusalOf(clubSolution({ managed: true }))).toEqual(refused);
    await environment.importSolution(clubSolution());
    expect(await refusalOf(clubSolution())).toEqual(refused);
  });

  it("keeps a step on the table through an update", async () => {
    await begin(clubSolution());
    const filter = "sdkmessagefilters?$select=name&$filter=primaryobjecttypecode eq 'club_member'";
    const before = await environment.rows(filter);
    await environment.importSolution(secondVersion(false));
    expect([before.length, await environment.rows(filter)]).toEqual([3, before]);
  });
});
