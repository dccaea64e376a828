import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandboxClock } from "../../../../sandbox/clock.ts";
import { createPortalRows } from "../../../../sandbox/hosts/portal/portal-rows.ts";
import { createScriptRunner } from "../../../../sandbox/hosts/portal/server-logic/run-script.ts";
import { createServerLogic } from "../../../../sandbox/hosts/portal/server-logic/server-logic.ts";
import { countingDataverse, othersOrder, ownOrder, visitorId } from "./support.ts";

const origin = "http://127.0.0.1:4780";

type Envelope = Readonly<
  Record<"RequestId" | "Success" | "Data" | "ExecutionTime" | "ServerLogicName" | "Error", unknown>
>;

const runner = createScriptRunner(20_000);
const impatient = createScriptRunner(400);
afterAll(() => Promise.all([runner.close(), impatient.close()]));

const call = async (
  script: string,
  request = new Request(`${origin}/_api/serverlogics/counterfoil?id=7`),
  with_ = runner,
) => {
  const visitor = { contactid: visitorId, fullname: "Nancy Davolio", emailaddress1: "n@example.com" };
  const clock = createSandboxClock();
  const rows = createPortalRows({ origin, clock, dataverse: countingDataverse() }, () => Promise.resolve(visitorId));
  const settings = { "Counterfoil/ServerUrl": origin };
  const logic = createServerLogic({
    name: "counterfoil",
    script,
    settings,
    rows,
    runner: with_,
    visitor: () => Promise.resolve(visitor),
  });
  const answer = await logic(request);
  return { status: answer.status, envelope: (await answer.json()) as Envelope };
};

const dataOf = async (script: string, request?: Request): Promise<unknown> =>
  (await call(script, request)).envelope.Data;

describe("a portal's server logic", () => {
  it("answers the handler's string in the platform's envelope", async () => {
    const { status, envelope } = await call(`function get() { return "hello"; }`);
    expect(status).toBe(200);
    expect(envelope).toEqual({
      RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      Success: true,
      Data: "hello",
      ExecutionTime: expect.any(Number),
      ServerLogicName: "counterfoil",
      Error: null,
    });
  });

  it("hands over query, body, visitor and site settings", async () => {
    const script = `async function post() {
      const { Context, User, SiteSetting } = Server;
      return [Context.HttpMethod, Context.QueryParameters.id, Context.Body, User.contactid, SiteSetting.Get("Counterfoil/ServerUrl")].join("|");
    }`;
    const request = new Request(`${origin}/_api/serverlogics/counterfoil?id=7`, { method: "POST", body: `{"a":1}` });
    expect(await dataOf(script, request)).toBe(`POST|7|{"a":1}|${visitorId}|${origin}`);
  });

  it("reads Dataverse synchronously, as JSON text with the body inside", async () => {
    const script = `function get() {
      const answer = JSON.parse(Server.Connector.Dataverse.RetrieveRecord("sample_orders", "${ownOrder}", "", true));
      return String(answer.IsSuccessStatusCode) + " " + JSON.parse(answer.Body).sample_orderid;
    }`;
    expect(await dataOf(script)).toBe(`true ${ownOrder}`);
  });

  it.each([
    ["another contact's row", `RetrieveRecord("sample_orders", "${othersOrder}", "", true)`],
    ["a table without a permission", `RetrieveMultipleRecords("cfl_payments", "", true)`],
    ["any write", `UpdateRecord("sample_orders", "${ownOrder}", "{}")`],
  ])("keeps to the visitor's table permissions: %s", async (_what, expression) => {
    const script = `function get() { return String(JSON.parse(Server.Connector.Dataverse.${expression}).StatusCode); }`;
    expect(await dataOf(script)).toBe("403");
  });

  it.each(["eval(", "setTimeout(", "require(", "__proto__", "delete"])(
    "refuses a script that contains %s",
    async (word) => {
      const { envelope } = await call(`function get() { return "x"; } // ${word}`);
      expect(envelope).toMatchObject({ Success: false, Data: null, Error: expect.stringContaining(word) });
    },
  );

  it.each(["fetch", "process", "Buffer", "require"])("has no %s", async (name) => {
    expect(await dataOf(`function get() { return typeof ${name.replace("require", "globalThis.require")}; }`)).toBe(
      "undefined",
    );
  });

  it.each([
    ["throws", `function get() { throw new Error("out of order"); }`, "out of order"],
    ["is not a program", `function get( {`, "Unexpected end"],
    ["has no such handler", `function post() { return ""; }`, "get is not implemented"],
    ["answers no string", `function get() { return 7; }`, "did not return a string"],
  ])("says in the envelope when the script %s", async (_what, script, words) => {
    expect((await call(script)).envelope).toMatchObject({
      Success: false,
      Data: null,
      Error: expect.stringContaining(words),
    });
  });

  it("stops a script that does not come back, and serves the next call", async () => {
    const { envelope } = await call(`function get() { while (true); }`, undefined, impatient);
    expect(envelope).toMatchObject({ Success: false, Error: expect.stringContaining("was stopped") });
    expect((await call(`function get() { return "next"; }`, undefined, impatient)).envelope.Data).toBe("next");
  });
});

describe("its HTTP client", () => {
  let server: Server;
  let address = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.statusCode = request.url === "/teapot" ? 418 : 200;
      let body = "";
      request.on("data", (part) => (body += String(part)));
      request.on("end", () =>
        response.end(
          `${request.method} ${request.headers["authorization"]} ${request.headers["content-type"]} ${body}`,
        ),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it("posts and answers status and body as JSON text", async () => {
    const script = `async function get() {
      return await Server.Connector.HttpClient.PostAsync("${address}/teapot", "{}", { Authorization: "Bearer k" }, "application/json");
    }`;
    expect(JSON.parse(String(await dataOf(script)))).toMatchObject({
      StatusCode: 418,
      IsSuccessStatusCode: false,
      Body: "POST Bearer k application/json {}",
      ServerError: false,
    });
  });

  it("encodes a flat JSON object for a form body", async () => {
    const script = `async function get() {
      const answer = await Server.Connector.HttpClient.PostAsync("${address}/", '{"amount":"20","currency":"eur"}', {}, "application/x-www-form-urlencoded");
      return JSON.parse(answer).Body;
    }`;
    expect(await dataOf(script)).toContain("amount=20&currency=eur");
  });

  it("says in words when nobody answers", async () => {
    const script = `async function get() { return await Server.Connector.HttpClient.GetAsync("http://127.0.0.1:1/", {}); }`;
    expect(JSON.parse(String(await dataOf(script)))).toMatchObject({ StatusCode: 0, ServerError: true });
  });
});
