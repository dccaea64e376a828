import type { WebAnswer } from "../../../ports/web.ts";
import { admits, amended, type Kind, policiesInPage, type Policy, readPolicies } from "../content-security-policy.ts";
import { type DoctorPorts, type Subject, wordsOf } from "../examination.ts";
import { type Finding, of } from "../finding.ts";

/** What Stripe's form loads. Link's pictures alone can be missed. */
const hosts: Readonly<Record<Kind, readonly string[]>> = {
  script: ["js.stripe.com", "*.js.stripe.com"],
  frame: ["js.stripe.com", "*.js.stripe.com", "hooks.stripe.com"],
  connect: ["api.stripe.com"],
  img: ["*.link.com"],
};

const kinds = Object.keys(hosts) as readonly Kind[];

const setting = "the site setting HTTP/Content-Security-Policy (Portal Management, Site Settings)";

const faultsIn = (policy: Policy): readonly { readonly kind: Kind; readonly directive: string }[] =>
  kinds.flatMap((kind) => {
    const missing = hosts[kind].filter((host) => !admits(policy, kind, host));
    return missing.length === 0 ? [] : [{ kind, directive: amended(policy, kind, missing) }];
  });

const words: Readonly<Record<Kind, string>> = {
  script: "Stripe's script",
  frame: "Stripe's frames",
  connect: "calls to Stripe",
  img: "the pictures of Link",
};

const policyFindings = (page: string, { header, text }: WebAnswer): readonly Finding[] => {
  const check = of("site.policy");
  const policies = [...readPolicies(header("content-security-policy") ?? ""), ...policiesInPage(text)];
  const faults = policies.flatMap(faultsIn);
  if (faults.length === 0) {
    return [check.ok(`${page} ${policies.length === 0 ? "has no content security policy" : "admits Stripe's hosts"}.`)];
  }
  return faults.map(({ kind, directive }) => {
    const what = `The content security policy of ${page} blocks ${words[kind]}.`;
    const mend = `In ${setting}, let the directive read: ${directive}`;
    return kind === "img" ? check.warning(what, mend) : check.wrong(what, mend);
  });
};

const examinePage = async (page: string, { web }: DoctorPorts): Promise<readonly Finding[]> => {
  const check = of("site.reached");
  const mend = "Give --site the address of a page that anybody can open.";
  const answer = await web.ask({ method: "GET", url: page, headers: { accept: "text/html" } });
  if (!answer.ok) return [check.unchecked(`${page} does not answer: ${wordsOf(answer.error)}.`, mend)];
  const { status, header } = answer.value;
  if (status !== 200) {
    const leads = header("location");
    return [check.unchecked(`${page} answers ${status}${leads ? ` and leads to ${leads}` : ""}.`, mend)];
  }
  return [check.ok(`${page} answers.`), ...policyFindings(page, answer.value)];
};

/** Pages of the portal that take payments. */
export const site: Subject = {
  checks: ["site.reached", "site.policy"],
  examine: async ({ sites }, ports) => {
    if (sites.length > 0) return (await Promise.all(sites.map((page) => examinePage(page, ports)))).flat();
    const unasked = "No page of a portal site was named (--site https://…).";
    return [of("site.reached").skipped(unasked), of("site.policy").skipped(unasked)];
  },
};
