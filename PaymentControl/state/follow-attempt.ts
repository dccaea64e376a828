import type { AttemptAnswer } from "../../core/attempt.ts";
import type { Money } from "../../core/money.ts";
import type { ReplyKeyPair } from "../../core/sealing.ts";
import type { LookOptions } from "../dataverse/payment-host.ts";
import { bankErrand } from "./bank-errand.ts";
import type { BankErrand } from "./bank-errand.ts";
import type { Outcome } from "./payment-event.ts";
import { isSlow, nextWait, patienceMs, pendingWatchMs } from "./poll-schedule.ts";
import { settle } from "./settle.ts";
import { verdictOf } from "./verdict.ts";
import type { Visit } from "./visit.ts";
import { withNewAmount } from "./with-new-amount.ts";

/** An attempt that our server was given. */
export interface FollowedAttempt {
  readonly attempt: string;
  /** The key that its reply is sealed to; undefined when the page that made it is gone. */
  readonly key: ReplyKeyPair | undefined;
  /** What it was made for; undefined when an earlier page made it. */
  readonly money: Money | undefined;
  /** What is known already. */
  readonly answer: AttemptAnswer | undefined;
  /** The payer comes back from the bank: its step is behind them. */
  readonly isBack: boolean;
  /** An absent attempt was not charged, once this long was looked for it. Undefined: it surely exists. */
  readonly absentAfterMs: number | undefined;
}

/** Where the following of an attempt stands. */
interface Watch {
  readonly visit: Visit;
  readonly followed: FollowedAttempt;
  readonly errand: BankErrand;
  /** Milliseconds waited since something last happened. */
  waited: number;
  /** What the next look shall ask besides. */
  wish: LookOptions;
  /** The next look goes out without a wait. */
  isUrgent: boolean;
  /** It exists: before that nothing may be written to its row, since an update of an absent row would make one. */
  isThere: boolean;
  /** The outcome that makers' scripts know already. */
  told: Outcome["kind"] | undefined;
}

type Course = "on" | "over";

/** After the payer did something the looks are dense again. */
const askAtOnce = (watch: Watch, wish: LookOptions): void => {
  watch.wish = wish;
  watch.isUrgent = true;
  watch.waited = 0;
};

/** Pending is worth watching for a while: many banks confirm within seconds. */
const afterSettling = (watch: Watch): Course => {
  const kind = watch.visit.store.snapshot().state.kind;
  return kind === "pending" && watch.waited < pendingWatchMs ? "on" : "over";
};

const conclude = async (watch: Watch, outcome: Outcome, { reference }: AttemptAnswer): Promise<Course> => {
  const { visit, followed, told } = watch;
  const state = await withNewAmount(visit, outcome);
  if (visit.signal.aborted) return "over";
  watch.told = state.kind;
  if (told === state.kind) visit.store.dispatch({ kind: "settled", state });
  else settle(visit, state, { money: followed.money, reference });
  return afterSettling(watch);
};

const isHeld = ({ store }: Visit): boolean => store.snapshot().form?.description.profile.captureMethod === "manual";

const read = async (watch: Watch, answer: AttemptAnswer): Promise<Course> => {
  const { store } = watch.visit;
  const verdict = verdictOf(answer, { money: watch.followed.money, isHeld: isHeld(watch.visit) });
  switch (verdict.kind) {
    case "settled":
      return conclude(watch, verdict.state, answer);
    case "doubt":
      store.dispatch({ kind: "doubted" });
      return "on";
    case "bank": {
      const errand = await watch.errand(verdict.reply);
      if (errand.kind === "over") return "over";
      if (errand.kind === "ask") askAtOnce(watch, errand.wish);
      return "on";
    }
    case "open":
      return "on";
  }
};

const isGivenUp = ({ followed, waited }: Watch): boolean =>
  followed.absentAfterMs !== undefined && waited >= followed.absentAfterMs;

const lookOnce = async (watch: Watch): Promise<Course> => {
  const { visit, followed, wish } = watch;
  watch.wish = {};
  const look = await visit.host.look(followed.attempt, wish);
  if (visit.signal.aborted) return "over";
  if (look.kind === "answer") {
    watch.isThere = true;
    return read(watch, look.answer);
  }
  if (look.kind === "absent" && isGivenUp(watch)) {
    settle(visit, { kind: "declined", why: { kind: "not-charged" } }, { money: followed.money });
    return "over";
  }
  visit.store.dispatch({ kind: "doubted" });
  return "on";
};

const pause = async (watch: Watch): Promise<void> => {
  if (watch.isUrgent) {
    watch.isUrgent = false;
    return;
  }
  const wait = nextWait(watch.waited);
  await watch.visit.ports.later(wait, watch.visit.signal);
  watch.waited += wait;
  if (isSlow(wait) && watch.isThere) watch.wish = { touch: true };
  if (watch.waited > patienceMs && !watch.visit.signal.aborted) watch.visit.store.dispatch({ kind: "doubted" });
};

const startWatch = (visit: Visit, followed: FollowedAttempt): Watch => ({
  visit,
  followed,
  errand: bankErrand(visit, followed),
  waited: 0,
  wish: followed.isBack ? { touch: true } : {},
  isUrgent: followed.isBack || followed.absentAfterMs !== undefined,
  isThere: followed.absentAfterMs === undefined,
  told: followed.key === undefined && followed.answer?.state === "processing" ? "pending" : undefined,
});

/** Looks at an attempt until it is decided, shows the bank's step when it asks for one, and never promises what it does not know. */
export const followAttempt = async (visit: Visit, followed: FollowedAttempt): Promise<void> => {
  const watch = startWatch(visit, followed);
  let course: Course = followed.answer === undefined || followed.isBack ? "on" : await read(watch, followed.answer);
  while (course === "on" && !visit.signal.aborted) {
    await pause(watch);
    if (!visit.signal.aborted) course = await lookOnce(watch);
  }
};
