import { fill } from "../../strings/fill.ts";
import { durationInWords } from "../../strings/since.ts";
import type { ServerFacts } from "./facts.ts";
import { type Finding, type Judging, since, unread } from "./finding.ts";

/** A server reports every five minutes: two signs of life were missed. */
const silentMs = 12 * 60_000;

/** Age of waiting work that is worth a look, and that is wrong, in seconds. */
const slowSeconds = 120;
const stuckSeconds = 900;

const isSilent = ({ heartbeatAt }: ServerFacts, { now }: Judging): boolean => now - heartbeatAt > silentMs;

const newest = (servers: readonly ServerFacts[]): ServerFacts | undefined =>
  [...servers].sort((one, other) => other.heartbeatAt - one.heartbeatAt)[0];

const table = "cfl_serverstatus";

export const judgeServer = (servers: readonly ServerFacts[] | undefined, judging: Judging): Finding => {
  const { words } = judging;
  const check = words.serverCheck;
  if (!servers) return unread(check, judging);
  const latest = newest(servers);
  if (!latest) return { check, level: "bad", said: words.serverNone, todo: words.serverNoneTodo };
  const when = since(latest.heartbeatAt, judging);
  if (isSilent(latest, judging)) {
    return { check, level: "bad", said: fill(words.serverStopped, { when }), todo: words.serverStoppedTodo, table };
  }
  const silent = servers.find((server) => isSilent(server, judging));
  if (silent) {
    const said = fill(words.serverOneStopped, { name: silent.name, when: since(silent.heartbeatAt, judging) });
    return { check, level: "attention", said, todo: words.serverOneStoppedTodo, table };
  }
  if (new Set(servers.map(({ isLive }) => isLive)).size > 1) {
    return { check, level: "bad", said: words.serverMixed, todo: words.serverMixedTodo, table };
  }
  return { check, level: "good", said: fill(words.serverRuns, { when }) };
};

export const judgeCopy = (servers: readonly ServerFacts[] | undefined, judging: Judging): Finding => {
  const { words } = judging;
  const check = words.copyCheck;
  if (!servers) return unread(check, judging);
  const message = newest(servers)?.message ?? "";
  if (message !== "") return { check, level: "bad", said: message, todo: words.copyTodo, table };
  return { check, level: "good", said: words.copyNo };
};

export const judgeQueue = (servers: readonly ServerFacts[] | undefined, judging: Judging): Finding => {
  const { words, languageId } = judging;
  const check = words.queueCheck;
  if (!servers) return unread(check, judging);
  const count = servers.reduce((sum, { backlog }) => sum + backlog, 0);
  const lag = Math.max(0, ...servers.map(({ lagSeconds }) => lagSeconds));
  if (count === 0) return { check, level: "good", said: words.queueNone };
  const said = fill(words.queueSome, { count: String(count), time: durationInWords(lag, languageId) });
  if (lag < slowSeconds) return { check, level: "good", said };
  return { check, level: lag < stuckSeconds ? "attention" : "bad", said, todo: words.queueTodo, table };
};
