import {
  admits,
  amended,
  type Kind,
  policiesInPage,
  readPolicies,
} from "../../../../server/use-cases/doctor/content-security-policy.ts";

const verdict = (text: string, kind: Kind, host: string): boolean =>
  readPolicies(text).every((policy) => admits(policy, kind, host));

describe("a content security policy", () => {
  it.each<[string, string, Kind, string]>([
    ["no policy at all", "", "script", "js.stripe.com"],
    ["no directive that speaks of it", "style-src 'self'", "frame", "hooks.stripe.com"],
    ["the host itself", "script-src https://js.stripe.com", "script", "js.stripe.com"],
    ["the host without a scheme, with its port", "script-src js.stripe.com:443/", "script", "js.stripe.com"],
    ["a wildcard above it", "script-src *.stripe.com", "script", "js.stripe.com"],
    ["a wildcard for a wildcard", "script-src https://*.stripe.com", "script", "*.js.stripe.com"],
    ["the same wildcard", "frame-src https://*.js.stripe.com", "frame", "*.js.stripe.com"],
    ["all of https", "connect-src https:", "connect", "api.stripe.com"],
    ["everything", "default-src *", "frame", "js.stripe.com"],
    ["a special directive before a general one", "default-src 'none'; frame-src *", "frame", "js.stripe.com"],
    ["trust handed on by a trusted script", "script-src 'nonce-1' 'strict-dynamic'", "script", "js.stripe.com"],
    ["capital letters", "SCRIPT-SRC https://JS.Stripe.com", "script", "js.stripe.com"],
  ])("admits by %s", (_by, text, kind, host) => {
    expect(verdict(text, kind, host)).toBe(true);
  });

  it.each<[string, string, Kind, string]>([
    ["the fallback alone speaks, of itself", "default-src 'self'", "connect", "api.stripe.com"],
    ["it names nothing", "frame-src 'none'", "frame", "js.stripe.com"],
    ["a wildcard does not mean the bare name", "script-src *.js.stripe.com", "script", "js.stripe.com"],
    ["the bare name does not mean what is below it", "script-src js.stripe.com", "script", "*.js.stripe.com"],
    ["it names another port", "script-src https://js.stripe.com:8443", "script", "js.stripe.com"],
    ["it names one path alone", "script-src https://js.stripe.com/v3/", "script", "js.stripe.com"],
    ["a look-alike is named", "script-src https://js.stripe.com.example", "script", "js.stripe.com"],
    ["one of two policies blocks", "frame-src *, default-src 'self'", "frame", "js.stripe.com"],
    [
      "script elements have a directive of their own",
      "script-src *; script-src-elem 'self'",
      "script",
      "js.stripe.com",
    ],
    ["a repeated directive does not count", "frame-src 'self'; frame-src *", "frame", "js.stripe.com"],
  ])("blocks when %s", (_when, text, kind, host) => {
    expect(verdict(text, kind, host)).toBe(false);
  });

  it("is found in the page, whatever the order of the attributes, and nowhere else", () => {
    const html = `<meta name="description" content="default-src 'none'">
      <META content="frame-src &#39;self&#39;" http-equiv='content-security-policy'>`;
    expect(policiesInPage(html).map((policy) => [...policy])).toEqual([[["frame-src", ["'self'"]]]]);
  });

  it("is amended without losing what it admitted, by a directive of its own where only the fallback spoke", () => {
    const [policy] = readPolicies("default-src 'self'; connect-src 'none'");
    expect(policy && amended(policy, "frame", ["js.stripe.com"])).toBe("frame-src 'self' https://js.stripe.com");
    expect(policy && amended(policy, "connect", ["api.stripe.com"])).toBe("connect-src https://api.stripe.com");
  });
});
