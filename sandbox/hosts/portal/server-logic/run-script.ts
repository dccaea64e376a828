import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { type DataverseCall, connectorAnswer, type ServerLogicOutcome, type ServerLogicRun } from "./protocol.ts";

export interface ScriptRun extends Omit<ServerLogicRun, "connector" | "signal"> {
  /** Answers a call of the Dataverse connector with its JSON text. */
  readonly dataverse: (call: DataverseCall) => Promise<string>;
}

export interface ScriptRunner {
  run(run: ScriptRun): Promise<ServerLogicOutcome>;
  close(): Promise<void>;
}

const threadFile = join(import.meta.dirname, "thread.ts");

/** Answers the sleeping thread's calls; a fault here is an answer too, or the thread would sleep for ever. */
const serveConnector = ({ dataverse }: ScriptRun) => {
  const { port1, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  port1.on("message", (call: DataverseCall) => {
    void dataverse(call)
      .catch((error: unknown) => connectorAnswer(500, "", error instanceof Error ? error.message : String(error)))
      .then((answer) => {
        port1.postMessage(answer);
        Atomics.store(new Int32Array(signal), 0, 1);
        Atomics.notify(new Int32Array(signal), 0);
      });
  });
  return { connector: port2, signal };
};

type Outcome = ServerLogicOutcome & { readonly spent?: true };

const outcomeFrom = (thread: Worker, limitMs: number): Promise<Outcome> =>
  new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer);
      thread.off("message", settle);
      thread.off("error", fail);
      resolve(outcome);
    };
    const spend = (error: string): void => settle({ ok: false, error, spent: true });
    const fail = (error: Error): void => spend(error.message);
    const timer = setTimeout(() => spend(`The script ran longer than ${limitMs / 1000} s and was stopped.`), limitMs);
    thread.on("message", settle);
    thread.on("error", fail);
  });

/** Runs server logics in threads of their own, kept for the next run; `limitMs` ends one that does not come back. */
export const createScriptRunner = (limitMs: number): ScriptRunner => {
  const idle: Worker[] = [];
  return {
    run: async (run) => {
      const thread = idle.pop() ?? new Worker(threadFile);
      thread.ref();
      const { dataverse: _dataverse, ...rest } = run;
      const { connector, signal } = serveConnector(run);
      const outcome = outcomeFrom(thread, limitMs);
      thread.postMessage({ ...rest, connector, signal }, [connector]);
      const { spent, ...result } = await outcome;
      if (spent) await thread.terminate();
      else {
        thread.unref();
        idle.push(thread);
      }
      return result;
    },
    close: async () => {
      await Promise.all(idle.splice(0).map((thread) => thread.terminate()));
    },
  };
};
