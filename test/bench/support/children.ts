import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

const flags = ["--disable-warning=ExperimentalWarning"];

/** A helper process that answers each message with one message. */
export interface Child {
  readonly pid: number;
  ask<Answer>(message: object): Promise<Answer>;
  /** What it says next without being asked: usually where it listens. */
  hear<Answer>(): Promise<Answer>;
  stop(): Promise<void>;
}

const nextMessage = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const died = (code: number | null): void => reject(new Error(`A helper process ended with exit code ${code}.`));
    child.once("exit", died);
    child.once("message", (message) => {
      child.off("exit", died);
      resolve(message);
    });
  });

/** Starts a program of this folder. */
export const startChild = (file: string, args: readonly string[] = [], cwd?: string): Child => {
  const path = join(import.meta.dirname, "..", file);
  const child = fork(path, [...args], { execArgv: flags, ...(cwd && { cwd }) });
  const hear = <Answer>(): Promise<Answer> => nextMessage(child) as Promise<Answer>;
  return {
    pid: child.pid ?? 0,
    hear,
    ask: <Answer>(message: object) => {
      const answer = hear<Answer>();
      child.send(message);
      return answer;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
    },
  };
};
