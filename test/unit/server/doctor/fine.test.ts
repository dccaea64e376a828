import { createDoctorWorld } from "../../../fixtures/doctor-world.ts";
import { catalogue, checkIds, subjectOf, subjects } from "../../../../server/use-cases/doctor/catalogue.ts";
import { examine } from "../../../../server/use-cases/doctor/doctor.ts";

describe("doctor, where everything is as it should be", () => {
  it("finds every check ok", async () => {
    const { wish, ports } = createDoctorWorld();
    const findings = await examine(wish, ports);
    expect(findings.filter(({ state }) => state !== "ok")).toEqual([]);
    expect([...new Set(findings.map(({ check }) => check))]).toEqual(checkIds);
  });

  it("leaves no trace in the server, asks nobody to write, and posts to webhooks alone", async () => {
    const { wish, ports, world } = createDoctorWorld();
    await examine(wish, ports);
    expect(world.stored).toEqual([]);
    const posts = world.calls.filter((call) => !call.startsWith("GET ")).map((call) => call.split("?")[0]);
    expect([...new Set(posts)].sort()).toEqual([
      "POST https://pay.example.com/webhooks/dataverse",
      "POST https://pay.example.com/webhooks/stripe",
    ]);
  });

  it.each([true, false])("never says a key or a secret (accepted: %s)", async (accepted) => {
    const { wish, ports, world } = createDoctorWorld();
    const secrets = { webhookSecret: "whsec_hidden1", webhookKey: "hidden2", portalKey: "hidden3" };
    const { webhookSecret, webhookKey, portalKey } = secrets;
    if (accepted) Object.assign(world.server, { secrets: [webhookSecret], webhookKey, portalKey });
    const stripe = { ...wish.stripe, webhookSecrets: [webhookSecret] };
    const told = { ...wish, stripe, dataverse: { ...wish.dataverse, webhookKey }, portalKey };
    const said = JSON.stringify(await examine(told, ports));
    expect(said).not.toMatch(/hidden\d/);
  });

  it("has a heading for each check, and says of each what is looked at and why", () => {
    for (const id of checkIds) {
      expect(subjects[subjectOf(id)]).toMatch(/./);
      expect(catalogue[id].why).toMatch(/^[A-Z].*[.]$/);
      expect(catalogue[id].looksAt).not.toBe("");
    }
  });
});
