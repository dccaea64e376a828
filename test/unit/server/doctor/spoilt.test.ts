import { checkIds } from "../../../../server/use-cases/doctor/catalogue.ts";
import { examine } from "../../../../server/use-cases/doctor/doctor.ts";
import { dataverseCases } from "../../../fixtures/doctor-cases/dataverse.ts";
import { profileCases } from "../../../fixtures/doctor-cases/profiles.ts";
import { serverCases } from "../../../fixtures/doctor-cases/server.ts";
import { stripeCases } from "../../../fixtures/doctor-cases/stripe.ts";
import { createDoctorWorld } from "../../../fixtures/doctor-world.ts";

const cases = [...stripeCases, ...serverCases, ...dataverseCases, ...profileCases];

describe("doctor", () => {
  it.each(cases)("says of $check: $state, when $when", async ({ spoil, check, state, says }) => {
    const { world, ports } = createDoctorWorld();
    spoil(world);
    const found = (await examine(world.wish, ports)).filter((finding) => finding.check === check);
    const told = found.filter((finding) => finding.state === state).map(({ what, mend = "" }) => `${what} ${mend}`);
    expect({ found, told: told.join("\n") }).toEqual({ found, told: expect.stringContaining(says) as string });
  });

  it("says of whatever is not ok how to mend it, unless nothing is to be done", async () => {
    for (const { spoil, when } of cases) {
      const { world, ports } = createDoctorWorld();
      spoil(world);
      const findings = await examine(world.wish, ports);
      const bare = findings.filter(({ state, mend }) => !["ok", "skipped"].includes(state) !== Boolean(mend));
      expect({ when, bare }).toEqual({ when, bare: [] });
    }
  });

  it("has a spoilt case for every check", () => {
    const spoilt = new Set(cases.map(({ check }) => check));
    expect(checkIds.filter((id) => !spoilt.has(id))).toEqual([]);
  });
});
