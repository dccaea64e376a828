import { readEnvironment } from "../../../server/hosts/environment.ts";
import { reconcileChores, windowAt } from "../../../server/hosts/reconciling.ts";
import { windowOf } from "../../../server/use-cases/reconcile/window.ts";

const hour = 3_600_000;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const configured = (minutes: string | undefined) =>
  readEnvironment({
    STRIPE_SECRET_KEY: "sk_test_1",
    STRIPE_WEBHOOK_SECRETS: "whsec_1",
    DATAVERSE_URL: "https://example.crm.dynamics.com",
    DATAVERSE_TOKEN: "token",
    DATAVERSE_WEBHOOK_KEY: "key",
    PORTAL_KEY: "key",
    COUNTERFOIL_RECONCILE: minutes,
  });

describe("the schedule of the reconciliation", () => {
  it.each([
    ["every hour when nothing is said", undefined, [hour]],
    ["as often as is said", "15", [hour / 4]],
    ["never when 0 is said", "0", []],
  ])("runs %s", (_words, minutes, wanted) => {
    const configuration = configured(minutes);
    const chores = configuration.ok ? reconcileChores(configuration.value, log) : [];
    expect(chores.map(({ everyMs }) => everyMs)).toEqual(wanted);
  });

  it("refuses what is no number of minutes", () => {
    expect(configured("hourly")).toMatchObject({
      error: [expect.stringMatching(/^COUNTERFOIL_RECONCILE is not a number/)],
    });
  });

  it("looks at recent days, and once after midnight at a month", () => {
    const midnight = Date.parse("2026-11-02T00:00:00Z");
    const names = [-30, 30, 90].map((minutes) => windowAt(midnight + minutes * 60_000, hour).name);
    expect(names).toEqual(["3d", "30d", "3d"]);
  });
});

describe("--since", () => {
  it.each([
    ["7d", 1_000_000 - 7 * 86_400],
    ["36h", 1_000_000 - 36 * 3_600],
    ["2w", 1_000_000 - 14 * 86_400],
    ["1970-01-05", 4 * 86_400],
    ["1970-01-05T01:00:00Z", 4 * 86_400 + 3_600],
  ])("reads %s", (text, since) => {
    const window = windowOf(text);
    expect(window.ok && window.value.sinceAt(1_000_000)).toBe(since);
  });

  it.each(["", "0d", "soon", "7 days", "2026-13-01"])("refuses %j in a sentence", (text) => {
    expect(windowOf(text)).toMatchObject({ ok: false, error: expect.stringContaining("neither a duration") });
  });
});
