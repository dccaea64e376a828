import { rmSync } from "node:fs";
import { type SandboxProcess, startSandboxProcess } from "../integration/support/sandbox-process.ts";
import { environmentIn, type ServerProcess, startServerProcess } from "../integration/support/server-process.ts";
import type { Spell } from "./weather.ts";

/** The stand-ins in one process, the real server in another: it can be killed at any moment. */
export interface Stage {
  readonly origin: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Everything empty, the server started. */
  clear(): Promise<void>;
  /** Power cut, and the next start. */
  killServer(): Promise<void>;
  kills(): number;
  suffer(spell: Spell): Promise<void>;
  advance(seconds: number): Promise<void>;
  /** What still waits anywhere. */
  backlog(): Promise<number>;
  /** False when the server ended and nobody killed it. */
  isLive(): Promise<boolean>;
  serverOutput(): string;
  close(): Promise<void>;
}

const waitingIn = (figures: string): number => Number(/^counterfoil_inbox_waiting (\d+)/m.exec(figures)?.[1] ?? 0);

const steer = async (sandbox: SandboxProcess, method: string, path: string, body: unknown): Promise<void> => {
  const { status, body: answer } = await sandbox.call(method, `/_sandbox/${path}`, body);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
};

const readBacklog = async (sandbox: SandboxProcess, server: string): Promise<number> => {
  const { body } = await sandbox.call("GET", "/_sandbox/stats");
  const figures = await (await fetch(`${server}/metrics`)).text();
  return Number(body["backlog"]) + waitingIn(figures);
};

/** Faults of every kind are planned anew; so is the way events are delivered. */
const suffer = async (sandbox: SandboxProcess, spell: Spell): Promise<void> => {
  await steer(sandbox, "PUT", "stripe/delivery", spell.delivery);
  await steer(sandbox, "PUT", "latency", spell.latency);
  for (const fault of spell.stripe) await steer(sandbox, "PUT", "stripe/faults", fault);
  for (const fault of spell.dataverse) await steer(sandbox, "PUT", "dataverse/faults", fault);
};

export const openStage = async (): Promise<Stage> => {
  const sandbox = await startSandboxProcess(["--no-server"]);
  const environment = environmentIn(sandbox.output());
  const address = `http://127.0.0.1:${environment["PORT"]}`;
  let server: ServerProcess | undefined;
  let changing: Promise<unknown> = Promise.resolve();
  let kills = 0;
  /** One change of the server after the other. */
  const inTurn = (change: () => Promise<unknown>): Promise<void> => {
    const next = changing.then(change);
    changing = next.catch(() => undefined);
    return next.then(() => undefined);
  };
  const restart = (): Promise<void> =>
    inTurn(async () => {
      kills += 1;
      await server?.kill();
      server = await startServerProcess(environment);
    });
  const clear = (): Promise<void> =>
    inTurn(async () => {
      await server?.stop();
      rmSync(environment["COUNTERFOIL_STORE"] ?? "", { recursive: true, force: true });
      await steer(sandbox, "POST", "reset", {});
      server = await startServerProcess(environment);
    });
  return {
    origin: sandbox.origin,
    environment,
    clear,
    killServer: restart,
    kills: () => kills,
    suffer: (spell) => suffer(sandbox, spell),
    advance: (advanceSeconds) => steer(sandbox, "POST", "clock", { advanceSeconds }),
    backlog: () => readBacklog(sandbox, address),
    isLive: () =>
      fetch(`${address}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      ),
    serverOutput: () => server?.output() ?? "",
    close: async () => {
      await changing;
      await server?.stop();
      await sandbox.stop();
    },
  };
};
