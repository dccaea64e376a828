import { existsSync, readdirSync, readFileSync } from "node:fs";

const nanosecondsPerMs = 1e6;

/** Processor time of a process so far, all its threads, in milliseconds; NaN where there is no /proc. */
export const cpuMs = (pid: number): number => {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return Number.NaN;
  const spent = readdirSync(tasks).map((task) =>
    Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]),
  );
  return spent.reduce((sum, one) => sum + one, 0) / nanosecondsPerMs;
};
