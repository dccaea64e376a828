import type { HealthFacts, ServerFacts } from "../../../webresources/pages/health/facts.ts";
import { findingsOf, verdictOf } from "../../../webresources/pages/health/judge.ts";
import { readFacts } from "../../../webresources/pages/health/read-facts.ts";
import type { RowSource } from "../../../webresources/pages/health/row-source.ts";
import { healthStringsFor } from "../../../webresources/strings/health/strings.ts";

const now = Date.parse("2026-11-27T12:00:00Z");
const minutes = (count: number): number => now - count * 60_000;
const words = healthStringsFor(1033);

const server = (also: Partial<ServerFacts> = {}): ServerFacts => ({
  id: "s1",
  name: "web-1",
  version: "0.1.0",
  heartbeatAt: minutes(2),
  isLive: false,
  backlog: 0,
  lagSeconds: 0,
  message: "",
  ...also,
});

const none = { count: 0, more: false };

const well: HealthFacts = {
  servers: [server()],
  newestEventAt: minutes(3),
  deadLetters: none,
  parked: none,
  unanswered: none,
  reconciliation: {
    id: "r",
    name: "REC-1",
    state: "done",
    startedAt: minutes(21),
    finishedAt: minutes(20),
    unmended: 0,
  },
  disputes: [],
};

const run = { ...(well.reconciliation as Exclude<HealthFacts["reconciliation"], "none" | undefined>) };
const judged = (also: Partial<HealthFacts>) => findingsOf({ ...well, ...also }, { words, languageId: 1033, now });
const day = 24 * 3_600_000;

describe("the health page's judgement", () => {
  it("is good when nothing needs anybody", () => {
    expect(verdictOf(judged({}))).toBe("good");
    expect(judged({}).every(({ level }) => level === "good")).toBe(true);
  });

  it.each<[string, Partial<HealthFacts>, "attention" | "bad", RegExp]>([
    ["no server ever reported", { servers: [] }, "bad", /No server has ever reported/],
    [
      "two signs of life were missed",
      { servers: [server({ heartbeatAt: minutes(13) })] },
      "bad",
      /since 13 minutes ago/,
    ],
    [
      "one of two servers is silent",
      { servers: [server(), server({ name: "web-2", heartbeatAt: minutes(90) })] },
      "attention",
      /web-2 has not/,
    ],
    ["keys are mixed", { servers: [server(), server({ isLive: true })] }, "bad", /live keys and others test/],
    ["it is a copy", { servers: [server({ message: "This is a copy." })] }, "bad", /^This is a copy\.$/],
    [
      "work waits for minutes",
      { servers: [server({ backlog: 7, lagSeconds: 300 })] },
      "attention",
      /7 waiting, the oldest for 5 minutes/,
    ],
    ["work is stuck", { servers: [server({ backlog: 7, lagSeconds: 3600 })] }, "bad", /1 hour/],
    ["events were given up", { deadLetters: { count: 100, more: true } }, "attention", /100\+ could not be applied/],
    ["events wait for their payment", { parked: { count: 2, more: false } }, "attention", /2 have waited/],
    ["no event ever came", { newestEventAt: "none" }, "attention", /None has come yet/],
    ["staff get no answer", { unanswered: { count: 1, more: false } }, "bad", /no answer for more than five minutes/],
    ["differences stay", { reconciliation: { ...run, unmended: 3 } }, "attention", /3 differences/],
    ["a comparison failed", { reconciliation: { ...run, state: "failed" } }, "attention", /did not end/],
    [
      "the last comparison is old",
      { reconciliation: { ...run, finishedAt: now - 2 * day } },
      "attention",
      /2 days ago/,
    ],
    [
      "a dispute is due",
      { disputes: [{ id: "d", name: "DSP-1", amount: "€66.00", dueAt: now + 2 * day + 1 }] },
      "attention",
      /1 to answer within a week, the first in 2 days: €66\.00/,
    ],
    [
      "a dispute is late",
      { disputes: [{ id: "d", name: "DSP-1", amount: "€66.00", dueAt: now - day }] },
      "attention",
      /past the day/,
    ],
  ])("says what to do when %s", (_what, also, level, said) => {
    const [gravest] = judged(also);
    expect(gravest).toMatchObject({
      level,
      said: expect.stringMatching(said),
      todo: expect.stringMatching(/\w+ .*[.)]$/),
    });
    expect(verdictOf(judged(also))).toBe(level);
  });

  it("does not alarm anybody about an environment so new that nothing was compared yet", () => {
    const findings = judged({ reconciliation: "none" });
    expect(findings[0]).toMatchObject({ level: "unknown", said: expect.stringContaining("not been compared") });
    expect(verdictOf(findings)).toBe("good");
  });

  it("puts the gravest first", () => {
    const levels = judged({ servers: [], deadLetters: { count: 1, more: false } }).map(({ level }) => level);
    expect(levels.slice(0, 2)).toEqual(["bad", "attention"]);
  });

  it("guesses nothing about what may not be read", () => {
    const findings = judged({ servers: undefined, disputes: undefined });
    expect(findings.filter(({ level }) => level === "unknown").map(({ check }) => check)).toEqual([
      words.serverCheck,
      words.copyCheck,
      words.queueCheck,
      words.disputesCheck,
    ]);
  });
});

describe("reading what the page judges", () => {
  const source = (rows: Readonly<Record<string, readonly object[] | Error>>, asked: string[] = []): RowSource => ({
    list: (table, options) => {
      asked.push(`${table}${options}`);
      const found = rows[table] ?? [];
      return found instanceof Error
        ? Promise.reject(found)
        : Promise.resolve(found as readonly Record<string, unknown>[]);
    },
  });

  it("takes servers by their heartbeat, so that the row which binds the environment is none", async () => {
    const rows = [
      { cfl_name: "environment", cfl_organizationid: "o" },
      { cfl_name: "web-1", cfl_heartbeaton: "2026-11-27T11:58:00Z", cfl_backlog: 4, cfl_livemode: true },
    ];
    const { servers } = await readFacts(source({ cfl_serverstatus: rows }), now);
    expect(servers).toMatchObject([{ name: "web-1", heartbeatAt: minutes(2), backlog: 4, isLive: true, message: "" }]);
  });

  it("asks only for requests that are older than five minutes, and disputes due within a week", async () => {
    const asked: string[] = [];
    await readFacts(source({}, asked), now);
    expect(asked.filter((one) => /^cfl_(refund|paymentaction)\?/.test(one))).toHaveLength(2);
    expect(asked.join("\n")).toContain("createdon lt 2026-11-27T11:55:00Z");
    expect(asked.join("\n")).toContain("cfl_evidencedueby lt 2026-12-04T12:00:00Z");
  });

  it("reads the rest when one part may not be read", async () => {
    const facts = await readFacts(source({ cfl_dispute: new Error("403") }), now);
    expect([facts.disputes, facts.reconciliation, facts.deadLetters]).toEqual([undefined, "none", none]);
  });

  it("keeps the amount as Dataverse formats it", async () => {
    const row = {
      cfl_name: "DSP-1",
      cfl_amount: 66,
      "cfl_amount@OData.Community.Display.V1.FormattedValue": "€66.00",
      cfl_evidencedueby: "2026-11-29T12:00:00Z",
    };
    const { disputes } = await readFacts(source({ cfl_dispute: [row] }), now);
    expect(disputes).toMatchObject([{ name: "DSP-1", amount: "€66.00", dueAt: now + 2 * day }]);
  });
});
