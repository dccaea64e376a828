import { fill } from "../../strings/fill.ts";
import type { HealthStrings } from "../../strings/health/strings.ts";
import { localeOf } from "../../strings/locale.ts";
import { element, picture } from "../element.ts";
import type { HealthFacts, ServerFacts } from "./facts.ts";
import { type Finding, type Judging, type Level, since } from "./finding.ts";
import { findingsOf, verdictOf } from "./judge.ts";

const pictures: Readonly<Record<Level, string>> = {
  good: "M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15zM6.500 10l2.500 2.500 4.500-5",
  attention: "M10 3 18 17H2zM10 8v4M10 14.200v.3",
  bad: "M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15zM7 7l6 6M13 7l-6 6",
  unknown:
    "M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15zM8 8a2 2 0 1 1 2.800 1.800c-.5.3-.8.7-.8 1.400M10 13.800v.3",
};

const tableWords: Readonly<Record<string, keyof HealthStrings>> = {
  cfl_gatewayevent: "paymentEvents",
  cfl_serverstatus: "serverStatuses",
  cfl_reconciliation: "reconciliations",
  cfl_dispute: "disputes",
  cfl_paymentaction: "actions",
};

/** Opens a table's rows in the app; absent outside it. */
export type OpenTable = ((table: string) => void) | undefined;

const findingElement = (
  { check, level, said, todo, table }: Finding,
  words: HealthStrings,
  open: OpenTable,
): HTMLElement => {
  const what = table ? words[tableWords[table] ?? "paymentEvents"] : "";
  return element(
    "li",
    { class: `finding ${level}` },
    element(
      "span",
      { class: "mark", title: words[level] },
      picture(pictures[level]),
      element("span", { class: "hidden" }, words[level]),
    ),
    element(
      "div",
      {},
      element("h2", {}, check),
      element("p", {}, said),
      todo ? element("p", { class: "todo" }, element("strong", {}, `${words.todo}: `), todo) : undefined,
      table && open
        ? element("button", { type: "button", class: "link", onclick: () => open(table) }, fill(words.open, { what }))
        : undefined,
    ),
  );
};

const serverLine = (server: ServerFacts, judging: Judging): HTMLElement => {
  const { words } = judging;
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, server.name),
    element("td", {}, server.version),
    element("td", {}, server.isLive ? words.live : words.test),
    element("td", {}, since(server.heartbeatAt, judging)),
    element("td", { class: "number" }, String(server.backlog)),
  );
};

const serverTable = (servers: readonly ServerFacts[], judging: Judging): HTMLElement => {
  const { words } = judging;
  const heads = [words.serverName, words.serverVersion, words.serverMode, words.serverHeartbeat];
  return element(
    "div",
    { class: "servers", role: "region", tabindex: "0", "aria-label": words.servers },
    element(
      "table",
      {},
      element("caption", {}, words.servers),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...heads.map((head) => element("th", { scope: "col" }, head)),
          element("th", { scope: "col", class: "number" }, words.serverWaiting),
        ),
      ),
      element("tbody", {}, ...servers.map((server) => serverLine(server, judging))),
    ),
  );
};

const verdictElement = (findings: readonly Finding[], words: HealthStrings): HTMLElement => {
  const verdict = verdictOf(findings);
  const [title, said] = {
    good: [words.allWell, words.allWellSaid],
    attention: [words.look, words.lookSaid],
    bad: [words.broken, words.brokenSaid],
  }[verdict];
  return element(
    "div",
    { class: `verdict ${verdict}`, role: "status" },
    element("span", { class: "mark" }, picture(pictures[verdict])),
    element("div", {}, element("p", { class: "verdict-title" }, title), element("p", {}, said)),
  );
};

/** The whole page for what was read. */
export const renderHealth = (
  facts: HealthFacts,
  judging: Judging,
  { open, refresh }: { readonly open: OpenTable; readonly refresh: () => void },
): readonly HTMLElement[] => {
  const { words, now, languageId } = judging;
  const findings = findingsOf(facts, judging);
  const time = new Date(now).toLocaleTimeString(localeOf(languageId), { timeStyle: "medium" });
  return [
    element(
      "header",
      {},
      element("h1", {}, words.title),
      element("p", { class: "read" }, fill(words.readAt, { time })),
      element("button", { type: "button", class: "button", onclick: refresh }, words.refresh),
    ),
    verdictElement(findings, words),
    element("ul", { class: "findings" }, ...findings.map((finding) => findingElement(finding, words, open))),
    ...(facts.servers && facts.servers.length > 0 ? [serverTable(facts.servers, judging)] : []),
  ];
};
