import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

const root = join(__dirname, "..", "..", "..");
const build =
  'import("./server/hosts/power-pages/build.ts").then(async (it) => process.stdout.write(await it.buildRelay()))';

/** What the platform refuses in a server logic's text, by its documentation. */
const refusedWords = [
  "eval(",
  "Function(",
  "setTimeout(",
  "fs.",
  "require(",
  "with(",
  "delete",
  "prototype",
  "__proto__",
].concat(["Proxy(", "Reflect.", "Symbol.for", "debugger"]);

let script: string;
let posted: { readonly url: string; readonly body: unknown }[];
let answer: { readonly StatusCode: number; readonly Body: string };
let listed: readonly unknown[];
let rows: Readonly<Record<string, unknown>>;

const order = "8e6b1b0a-0000-4000-8000-000000000002";
const profile = "8e6b1b0a-0000-4000-8000-000000000003";
const attempt = "8e6b1b0a-0000-4000-8000-000000000004";

beforeAll(() => {
  script = execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", "-e", build], {
    cwd: root,
    encoding: "utf8",
  });
}, 30_000);

beforeEach(() => {
  posted = [];
  listed = [];
  answer = { StatusCode: 200, Body: JSON.stringify({ attempt, state: "succeeded" }) };
  rows = {
    [profile]: {
      ...{ cfl_paymentprofileid: profile, cfl_sourcetable: "sample_order", cfl_sourceset: "sample_orders" },
      cfl_amountcolumn: "sample_amount",
    },
    [order]: { sample_amount: 20 },
  };
});

const reading = (id: string): string =>
  JSON.stringify(
    rows[id]
      ? { StatusCode: 200, IsSuccessStatusCode: true, Body: JSON.stringify(rows[id]) }
      : { StatusCode: 404, IsSuccessStatusCode: false, Body: "" },
  );

const listing = (): string => JSON.stringify({ IsSuccessStatusCode: true, Body: JSON.stringify({ value: listed }) });

const run = async (handler: "get" | "post", context: { readonly Body?: string; readonly QueryParameters?: object }) => {
  const call = (url: string, body?: string) => {
    posted.push({ url, body: body === undefined ? undefined : JSON.parse(body) });
    return Promise.resolve(JSON.stringify(answer));
  };
  const Server = {
    Connector: {
      HttpClient: { GetAsync: (url: string) => call(url), PostAsync: (url: string, body: string) => call(url, body) },
      Dataverse: { RetrieveRecord: (_set: string, id: string) => reading(id), RetrieveMultipleRecords: listing },
    },
    Context: { Body: "", QueryParameters: {}, ...context },
    SiteSetting: { Get: (name: string) => (name === "Counterfoil/ServerUrl" ? "https://pay.example.com" : "key") },
    User: { contactid: "8e6b1b0a-0000-4000-8000-000000000009" },
    Logger: { Log: () => undefined, Warn: () => undefined, Error: () => undefined },
  };
  const answered: unknown = await runInNewContext(`${script}\n${handler}()`, { Server });
  return JSON.parse(String(answered)) as Readonly<Record<string, unknown>>;
};

const press = (differences: object = {}) =>
  run("post", {
    Body: JSON.stringify({ attempt, profile, recordTable: "sample_order", recordId: order, ...differences }),
  });

describe("what the relay tells the form", () => {
  const described = () => run("get", { QueryParameters: { recordTable: "sample_order", recordId: order } });

  beforeEach(() => {
    const [own = {}] = [rows[profile]].filter((row) => typeof row === "object" && row !== null);
    listed = [{ ...own, cfl_billingnamecolumn: "sample_payer" }];
    rows = { ...rows, [order]: { sample_amount: 20, sample_payer: "Ann Payer" } };
  });

  it("is what the visitor may read of themselves, and what the row says before it", async () => {
    rows = { ...rows, "8e6b1b0a-0000-4000-8000-000000000009": { fullname: "Nancy", address1_city: "Berlin" } };
    expect(await described()).toMatchObject({ amount: 20, billing: { name: "Ann Payer", city: "Berlin" } });
  });

  it("is the profile of the table, of several the one called Default, and never one of another table", async () => {
    const [own = {}] = listed.filter((row) => typeof row === "object" && row !== null);
    const invoices = { ...own, cfl_name: "Default", cfl_sourcetable: "sample_invoice" };
    listed = [invoices, { ...own, cfl_name: "Another" }, { ...own, cfl_name: "Default" }];
    expect(await described()).toMatchObject({ profile: { name: "Default" }, amount: 20 });
    listed = [invoices, { ...own, cfl_name: "Another" }];
    expect(await described()).toMatchObject({ profile: { name: "Another" } });
    listed = [invoices];
    const missing = { refused: expect.stringContaining("no active payment profile"), missing: "profile" };
    expect(await described()).toEqual(missing);
  });

  it("is what the row says alone when the site keeps the contact from its visitor", async () => {
    expect(await described()).toMatchObject({ billing: { name: "Ann Payer" } });
  });
});

describe("the relay's script", () => {
  it("has no word that the platform refuses, and no module syntax", () => {
    expect(refusedWords.filter((word) => script.includes(word))).toEqual([]);
    expect(script).not.toMatch(/^\s*(import|export)\b/m);
  });

  it("carries an attempt to the server with the visitor of the session, whatever the page claims", async () => {
    expect(await press({ visitor: { id: order } })).toEqual({ attempt, state: "succeeded" });
    expect(posted).toEqual([
      {
        url: "https://pay.example.com/webhooks/portal",
        body: expect.objectContaining({ recordId: order, visitor: { id: "8e6b1b0a-0000-4000-8000-000000000009" } }),
      },
    ]);
  });

  it("carries nothing for a row that the visitor may not see", async () => {
    rows = { [profile]: rows[profile] };
    expect(await press()).toEqual({ refused: expect.stringContaining("may not see it"), reason: "rejected_row" });
    expect(posted).toEqual([]);
  });

  it.each([
    [409, { attempt, state: "rejected", message: "No." }, { attempt, state: "rejected", message: "No." }],
    [404, { error: "x" }, { absent: true }],
  ])("hands on an answer of %s", async (StatusCode, body, expected) => {
    answer = { StatusCode, Body: JSON.stringify(body) };
    expect(await press()).toEqual(expected);
  });

  it.each([
    [400, "not_available"],
    [401, "not_available"],
    [429, "too_many_requests"],
    [503, "not_available"],
  ])("names why the server turned a press away with %s, whatever its body says", async (StatusCode, reason) => {
    answer = { StatusCode, Body: JSON.stringify({ error: "wrong key" }) };
    expect(await press()).toEqual({ refused: expect.stringContaining("You have not been charged."), reason });
    answer = { StatusCode, Body: "<html>" };
    expect(await press()).toMatchObject({ reason });
  });

  it.each([409, 429])("hands on the name that the server gives a refusal (%s)", async (StatusCode) => {
    answer = { StatusCode, Body: JSON.stringify({ error: "Not you.", reason: "other_visitor" }) };
    expect(await press()).toEqual({ refused: "Not you.", reason: "other_visitor" });
  });

  it("shows the sentence of a server that names nothing", async () => {
    answer = { StatusCode: 409, Body: JSON.stringify({ error: "Not you." }) };
    expect(await press()).toEqual({ refused: "Not you." });
  });

  it.each([400, 401, 429, 503])("says nothing of money when a question is turned away with %s", async (StatusCode) => {
    const named = { error: "You have not been charged.", reason: "too_many_requests" };
    answer = { StatusCode, Body: JSON.stringify(named) };
    const told = await run("get", { QueryParameters: { attempt } });
    expect(told).toEqual({ refused: expect.not.stringMatching(/charged/i) });
  });

  it.each([0, 500, 502, 504])("promises nothing without an answer (%s)", async (StatusCode) => {
    answer = { StatusCode, Body: "" };
    expect(await press()).not.toHaveProperty("refused");
  });
});
