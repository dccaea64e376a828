/** Directive → its sources. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** What a page may load, and which directives speak of it: the first that is there counts. */
const chains = {
  script: ["script-src-elem", "script-src", "default-src"],
  frame: ["frame-src", "child-src", "default-src"],
  connect: ["connect-src", "default-src"],
  img: ["img-src", "default-src"],
} as const;

export type Kind = keyof typeof chains;

/** A header may carry several policies, with commas between them: all of them must admit. */
export const readPolicies = (text: string): readonly Policy[] =>
  text
    .split(",")
    .map((policy) =>
      policy
        .split(";")
        .map((directive) => directive.trim().split(/\s+/))
        .filter(([name]) => name),
    )
    .filter((directives) => directives.length > 0)
    // Of a directive that stands there twice the first counts.
    .map(
      (directives) => new Map(directives.toReversed().map(([name = "", ...sources]) => [name.toLowerCase(), sources])),
    );

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i")
    .exec(tag)
    ?.slice(1)
    .find((part) => part !== undefined) ?? "";

/** Policies that a page carries in itself: `<meta http-equiv="Content-Security-Policy" content="…">`. */
export const policiesInPage = (html: string): readonly Policy[] =>
  [...html.matchAll(/<meta\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => attribute(tag, "http-equiv").toLowerCase() === "content-security-policy")
    .flatMap((tag) => readPolicies(attribute(tag, "content").replaceAll("&#39;", "'").replaceAll("&quot;", '"')));

/** `host` or `*.host`, as sources are written, over https on its usual port. */
const fits = (source: string, host: string): boolean => {
  if (["*", "https:", "http:"].includes(source.toLowerCase())) return true;
  const [, star = "", name = "", port = "", path = ""] =
    /^(?:https?:\/\/)?(\*\.)?([^/:*']+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (name === "" || !["", "443", "*"].includes(port) || !["", "/"].includes(path)) return false;
  const wanted = host.replace(/^\*\./, "");
  if (star === "") return !host.startsWith("*.") && wanted === name.toLowerCase();
  return wanted.endsWith(`.${name.toLowerCase()}`) || (host.startsWith("*.") && wanted === name.toLowerCase());
};

/** The directive that speaks, with its sources; undefined when none does, and so everything is admitted. */
export const speaking = (
  policy: Policy,
  kind: Kind,
): { readonly directive: string; readonly sources: readonly string[] } | undefined => {
  const directive = chains[kind].find((name) => policy.has(name));
  return directive === undefined ? undefined : { directive, sources: policy.get(directive) ?? [] };
};

/** Whether the policy lets a page load from a host (`js.stripe.com`, `*.js.stripe.com`). */
export const admits = (policy: Policy, kind: Kind, host: string): boolean => {
  const found = speaking(policy, kind);
  if (!found) return true;
  // Then a trusted script may load what it likes, and the names of hosts do not count.
  if (kind === "script" && found.sources.includes("'strict-dynamic'")) return true;
  return found.sources.some((source) => fits(source, host));
};

/** The directive as it must read so that these hosts are admitted as well. */
export const amended = (policy: Policy, kind: Kind, hosts: readonly string[]): string => {
  const found = speaking(policy, kind);
  const kept = (found?.sources ?? []).filter((source) => source !== "'none'");
  const own = found && found.directive !== "default-src" ? found.directive : `${kind}-src`;
  return [own, ...kept, ...hosts.map((host) => `https://${host}`)].join(" ");
};
