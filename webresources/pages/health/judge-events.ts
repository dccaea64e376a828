import { fill } from "../../strings/fill.ts";
import type { HealthFacts } from "./facts.ts";
import { counted, type Finding, type Judging, since, unread } from "./finding.ts";

const table = "cfl_gatewayevent";

/** Dead letters before parked ones: the first need a person, the second often only time. */
export const judgeEvents = (facts: HealthFacts, judging: Judging): Finding => {
  const { words } = judging;
  const check = words.eventsCheck;
  const { deadLetters, parked, newestEventAt } = facts;
  if (!deadLetters || !parked || newestEventAt === undefined) return unread(check, judging);
  if (deadLetters.count > 0) {
    const said = fill(words.eventsDead, { count: counted(deadLetters) });
    return { check, level: "attention", said, todo: words.eventsDeadTodo, table };
  }
  if (parked.count > 0) {
    const said = fill(words.eventsParked, { count: counted(parked) });
    return { check, level: "attention", said, todo: words.eventsParkedTodo, table };
  }
  if (newestEventAt === "none")
    return { check, level: "attention", said: words.eventsNever, todo: words.eventsNeverTodo };
  return { check, level: "good", said: fill(words.eventsLast, { when: since(newestEventAt, judging) }) };
};

export const judgeAsked = ({ unanswered }: HealthFacts, judging: Judging): Finding => {
  const { words } = judging;
  const check = words.askedCheck;
  if (!unanswered) return unread(check, judging);
  if (unanswered.count === 0) return { check, level: "good", said: words.askedNone };
  const said = fill(words.askedSome, { count: counted(unanswered) });
  return { check, level: "bad", said, todo: words.askedTodo, table: "cfl_paymentaction" };
};
