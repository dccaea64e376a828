import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..", "..");

/** The real server, started from an environment alone. */
export interface ServerProcess {
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<number | null>;
  output(): string;
}

export type Environment = Readonly<Record<string, string>>;

/** What a program needs besides its own settings: where tools are, and where compiled code is kept. */
export const surroundings = (): Environment => {
  const kept = process.env["NODE_COMPILE_CACHE"];
  return { PATH: process.env["PATH"] ?? "", ...(kept === undefined ? {} : { NODE_COMPILE_CACHE: kept }) };
};

const ownProgram = ["server/hosts/node/main.ts"];

const spawnServer = (
  env: Environment,
  program: readonly string[] = ownProgram,
): { child: ChildProcess; output: () => string; ended: Promise<number | null> } => {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...program], {
    cwd: root,
    env: { ...surroundings(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output: () => chunks.join(""), ended };
};

/** Runs a server that is expected to end by itself; answers its exit code and what it said. */
export const runServer = async (env: Environment): Promise<{ code: number | null; output: string }> => {
  const { ended, output } = spawnServer(env);
  return { code: await ended, output: output() };
};

/** Starts a server, or another program that serves as one, and waits until it answers. */
export const startServerProcess = async (env: Environment, program = ownProgram): Promise<ServerProcess> => {
  const { child, output, ended } = spawnServer(env, program);
  const isLive = async (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${env["PORT"]}/health/live`).then(
      (response) => response.ok,
      () => false,
    );
  while (!(await isLive())) {
    if (child.exitCode !== null) throw new Error(`The server ended with exit code ${child.exitCode}:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const end = (signal: NodeJS.Signals) => (): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return { output, stop: end("SIGTERM"), kill: () => end("SIGKILL")().then(() => undefined) };
};

/** The environment that a sandbox without server prints. */
export const environmentIn = (output: string): Environment =>
  Object.fromEntries([...output.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]));
