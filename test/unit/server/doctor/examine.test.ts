import { examine } from "../../../../server/use-cases/doctor/doctor.ts";
import type { Subject } from "../../../../server/use-cases/doctor/examination.ts";
import { of } from "../../../../server/use-cases/doctor/finding.ts";
import { exitCodeOf } from "../../../../server/use-cases/doctor/verdict.ts";
import { createDoctorWorld } from "../../../fixtures/doctor-world.ts";

const fine: Subject = { checks: ["keys.active"], examine: async () => [of("keys.active").ok("Fine.")] };

describe("what doctor makes of a check that fails", () => {
  it("says that it could not be made, and makes the others", async () => {
    const { wish, ports } = createDoctorWorld();
    const broken: Subject = {
      checks: ["stripe.key", "stripe.account"],
      examine: () => Promise.reject(new Error("the wire broke")),
    };
    const findings = await examine(wish, ports, [broken, fine]);
    expect(findings.map(({ check, state }) => [check, state])).toEqual([
      ["stripe.key", "unchecked"],
      ["stripe.account", "unchecked"],
      ["keys.active", "ok"],
    ]);
    expect(findings[0]?.what).toContain("the wire broke");
  });

  it("waits no longer than a minute for one that hangs", async () => {
    const { wish, ports } = createDoctorWorld();
    const waits: number[] = [];
    const hanging: Subject = { checks: ["stripe.key"], examine: () => new Promise(() => undefined) };
    const impatient = { ...ports, pause: async (ms: number) => void waits.push(ms) };
    const findings = await examine(wish, impatient, [hanging]);
    expect(findings).toEqual([expect.objectContaining({ check: "stripe.key", state: "unchecked" })]);
    expect(findings[0]?.what).toContain("no answer within 60 seconds");
    expect(waits).toEqual([60_000]);
  });

  it("tells of a check that another one kept it from", async () => {
    const { wish, ports } = createDoctorWorld();
    const half: Subject = {
      checks: ["steps.webhook", "steps.shape"],
      examine: async () => [of("steps.webhook").wrong("There is none.", "Run: counterfoil setup")],
    };
    const findings = await examine(wish, ports, [half]);
    expect(findings[1]).toMatchObject({ check: "steps.shape", state: "skipped" });
  });
});

describe("doctor's exit code", () => {
  const check = of("keys.active");
  const [ok, warning, skipped] = [check.ok("a"), check.warning("a", "b"), check.skipped("a")];
  const [wrong, unchecked] = [check.wrong("a", "b"), check.unchecked("a", "b")];

  it.each([
    ["0 when all is well, or nearly", [ok, warning, skipped], 0],
    ["1 when something is wrong, whatever else could not be checked", [ok, unchecked, wrong], 1],
    ["2 when nothing is wrong, and something could not be checked", [ok, warning, unchecked], 2],
  ])("is %s", (_when, findings, code) => {
    expect(exitCodeOf(findings)).toBe(code);
  });
});
