import { createStripeJsSandbox } from "../../../../sandbox/stripe-js/index.ts";

const get = async (path: string, init?: RequestInit): Promise<Response> => {
  const origin = "http://127.0.0.1:4780";
  return (await createStripeJsSandbox({ origin })).fetch(new Request(`${origin}${path}`, init));
};

describe("the stand-in for Stripe.js", () => {
  it("serves the script, and frames that load and call nothing but their own origin", async () => {
    const script = await get("/endive/stripe.js");
    expect(script.headers.get("content-type")).toContain("text/javascript");
    const frame = await get("/endive/frames/payment.html");
    expect(frame.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await frame.text()).toContain("/endive/frames/payment.js");
  }, 20_000);

  it("has no evaluated code in its script", async () => {
    expect(await (await get("/endive/stripe.js")).text()).not.toMatch(/\beval\(|new Function\(/);
  }, 20_000);

  it.each(["/endive/payment.html", "/endive/frames/nothing.html", "/endive/", "/endive/frames/../stripe.ts"])(
    "has nothing at %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
    20_000,
  );

  it("answers GET alone", async () => {
    expect((await get("/endive/stripe.js", { method: "POST" })).status).toBe(405);
  }, 20_000);
});
