import type { HealthFacts } from "./facts.ts";
import type { Finding, Judging, Level } from "./finding.ts";
import { judgeAsked, judgeEvents } from "./judge-events.ts";
import { judgeDisputes, judgeReconciliation } from "./judge-money.ts";
import { judgeCopy, judgeQueue, judgeServer } from "./judge-servers.ts";

const gravity: readonly Level[] = ["bad", "attention", "unknown", "good"];

/** Everything that was looked at, the gravest first. */
export const findingsOf = (facts: HealthFacts, judging: Judging): readonly Finding[] =>
  [
    judgeServer(facts.servers, judging),
    judgeCopy(facts.servers, judging),
    judgeQueue(facts.servers, judging),
    judgeEvents(facts, judging),
    judgeAsked(facts, judging),
    judgeReconciliation(facts, judging),
    judgeDisputes(facts, judging),
  ].sort((one, other) => gravity.indexOf(one.level) - gravity.indexOf(other.level));

/** The page's headline: the gravest of its findings. What may not be read speaks for nobody. */
export const verdictOf = (findings: readonly Finding[]): "good" | "attention" | "bad" => {
  const [gravest] = findings;
  return gravest?.level === "bad" || gravest?.level === "attention" ? gravest.level : "good";
};
