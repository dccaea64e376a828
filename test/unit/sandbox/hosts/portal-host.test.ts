import { createSandboxClock } from "../../../../sandbox/clock.ts";
import { createPortalHost } from "../../../../sandbox/hosts/portal/portal-host.ts";
import { countingDataverse, ownOrder } from "./support.ts";

const origin = "http://127.0.0.1:4780";

const host = createPortalHost({
  origin,
  clock: createSandboxClock(),
  dataverse: countingDataverse(),
  solutions: [],
  relayScript: `function get() { throw new Error("not here"); }`,
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  host.fetch(new Request(origin + path, { headers }));

/** A browser that has seen a page and asked for its token. */
const visit = async (): Promise<{ cookie: string; __RequestVerificationToken: string }> => {
  const answer = await get("/_layout/tokenhtml");
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return { cookie, __RequestVerificationToken: /value="([^"]+)"/.exec(await answer.text())?.[1] ?? "" };
};

describe("the portal", () => {
  it("lets only scripts of its own, with its nonce, and of Stripe run", async () => {
    const answer = await get(`/portal/pay?id=${ownOrder}`);
    const policy = answer.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
    const scripts = policy.split("; ").find((part) => part.startsWith("script-src")) ?? "";
    expect(scripts).toContain("https://js.stripe.com");
    expect(scripts).not.toContain("unsafe-inline");
    expect(await answer.text()).toContain(`<script nonce="${nonce}">`);
  });

  it("places the component on the pay page with the row that the address names", async () => {
    const html = await (await get(`/portal/pay?id=${ownOrder}`)).text();
    expect(html).toContain(`data-component="cfl_Counterfoil.PaymentControl"`);
    expect(html).toContain(ownOrder);
  });

  it("has no pay page for an order that is not there", async () => {
    expect((await get("/portal/pay?id=nonsense")).status).toBe(404);
  });

  it("runs server logic only for a session that brings its token", async () => {
    const { cookie, __RequestVerificationToken } = await visit();
    const address = "/_api/serverlogics/counterfoil";
    expect((await get(address, { cookie })).status).toBe(403);
    expect((await get(address, { cookie: "sandbox-portal-session=other", __RequestVerificationToken })).status).toBe(
      403,
    );
    const answer = await get(address, { cookie, __RequestVerificationToken });
    expect(await answer.json()).toMatchObject({ Success: false, Error: "not here" });
  });

  it.each([
    ["a table that is not enabled", "/_api/cfl_payments?$select=cfl_name", 404],
    ["columns that are not listed", "/_api/sample_orders?$select=createdby", 403],
    ["all columns at once", "/_api/sample_orders", 403],
    ["listed columns", "/_api/sample_orders?$select=sample_name", 200],
  ])("answers the Web API by its site settings: %s", async (_what, path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it("refuses a write without the token, and with it by the table permissions", async () => {
    const write = async (headers: Record<string, string>): Promise<unknown> => {
      const answer = await host.fetch(
        new Request(`${origin}/_api/sample_orders(${ownOrder})`, { method: "PATCH", headers, body: "{}" }),
      );
      return ((await answer.json()) as { error: { code: string } }).error.code;
    };
    expect(await write({})).toBe("90040107");
    expect(await write(await visit())).toBe("90040102");
  });
});
