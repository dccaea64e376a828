import { fuzz } from "./run.ts";
import { goodSignature, hmac, isSigned, now } from "./signatures.ts";

describe("mutated webhooks", () => {
  it("never cause a 5xx, a crash, a handler that throws, or a change that nobody signed", async () => {
    const { faults, statuses, accepted } = await fuzz({ cases: 4000, seed: 20 });
    expect(faults).toEqual([]);
    expect(accepted).toBeGreaterThan(200);
    expect(Object.keys(statuses)).toEqual(
      expect.arrayContaining(["stripe 200", "stripe 400", "dataverse 200", "dataverse 400", "portal 400"]),
    );
  }, 60_000);
});

describe("the rule that they are measured by", () => {
  const body = Buffer.from("{}");

  it("takes a fresh stamp that was signed", () => {
    expect(isSigned(body, goodSignature(body))).toBe(true);
  });

  it.each([
    ["no header", undefined],
    ["an old stamp", goodSignature(body, now - 301)],
    ["a stamp that was not the signed one", `t=${now},v1=${hmac(body, now - 1)}`],
    ["another body", goodSignature(Buffer.from("[]"))],
  ])("does not take %s", (_what, header) => {
    expect(isSigned(body, header)).toBe(false);
  });
});
