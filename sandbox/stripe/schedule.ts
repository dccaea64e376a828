import type { SandboxClock } from "../clock.ts";
import { createAlarm } from "./alarm.ts";
import type { Collection } from "./store/collection.ts";
import { newId } from "./store/ids.ts";
import { createTimedQueue } from "./timed-queue.ts";

/** What time brings about by itself. */
export type JobKind =
  | "balance-known"
  | "debit-decided"
  | "voucher-paid"
  | "voucher-expired"
  | "funds-available"
  | "authorization-expired"
  | "cardholder-reacts"
  | "dispute-decided"
  | "dispute-due"
  | "inquiry-lapsed"
  | "refund-decided"
  | "refund-referenced";

/** Something that will happen to an object at a time of the sandbox's clock. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** Id of the object it happens to. */
  readonly subject: string;
  readonly dueMs: number;
}

/** Jobs due within this time count as backlog: a bank that takes days does not keep anybody waiting. */
const soonMs = 5000;

export interface Schedule {
  after(seconds: number, kind: JobKind, subject: string): void;
  /** Jobs that are about to happen. */
  backlog(): number;
  start(): void;
  reset(): void;
  stop(): void;
}

/** Runs each job once, in the order of their due times; jobs live in the store and survive a restart. */
export const createSchedule = (clock: SandboxClock, jobs: Collection<Job>, run: (job: Job) => void): Schedule => {
  const queue = createTimedQueue(jobs.all());
  const ring = (): void => {
    for (let due = queue.takeDue(clock.nowMs()); due.length > 0; due = queue.takeDue(clock.nowMs())) {
      for (const job of due) {
        jobs.remove(job.id);
        run(job);
      }
    }
    alarm.set();
  };
  const alarm = createAlarm(clock, queue.earliest, ring);
  return {
    after: (seconds, kind, subject) => {
      queue.add(jobs.put({ id: newId("job_"), kind, subject, dueMs: clock.nowMs() + seconds * 1000 }));
      alarm.set();
    },
    backlog: () => queue.dueBy(clock.nowMs() + soonMs),
    start: ring,
    reset: () => {
      queue.clear();
      alarm.set();
    },
    stop: alarm.stop,
  };
};
