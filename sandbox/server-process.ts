import { type ChildProcess, spawn } from "node:child_process";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import type { Listener } from "./http-front.ts";

const root = join(import.meta.dirname, "..");

/** The real server, in a process of its own: known by address and environment alone, as in production. */
export interface ServerProcess {
  start(): Promise<void>;
  /** Ends it the polite way. */
  stop(): Promise<void>;
  /** Items that wait in its inbox; 0 when it is not running. */
  backlog(): Promise<number>;
  /** Passes a request on, byte for byte. */
  readonly listener: Listener;
}

type Environment = Readonly<Record<string, string>>;

const runToEnd = (args: readonly string[], env: Environment): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.on("close", (code) => resolve(code ?? 1));
  });

/** Registers the Stripe endpoint and the Dataverse steps, as an administrator would: `counterfoil setup`. */
export const setUp = async (env: Environment, origin: string): Promise<void> => {
  const args = ["server/cli/main.ts", "setup", "--url", origin, "--yes"];
  const code = await runToEnd(args, env);
  if (code !== 0) throw new Error(`counterfoil setup ended with exit code ${code}.`);
};

const proxyTo = (port: number): Listener => {
  return (incoming, outgoing) => {
    const passed = httpRequest(
      { host: "127.0.0.1", port, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        // An answer may come before the body has gone out (413): the rest must still be read, or the caller waits for ever.
        answer.once("end", () => {
          incoming.unpipe(passed);
          incoming.resume();
        });
      },
    );
    passed.on("error", () => {
      incoming.resume();
      if (outgoing.headersSent) return outgoing.destroy();
      outgoing.writeHead(502, { "content-type": "application/json" });
      return outgoing.end(JSON.stringify({ error: "The Counterfoil server is not running." }));
    });
    incoming.pipe(passed);
  };
};

const isReady = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/live`)).ok;
  } catch {
    return false;
  }
};

const waitUntilReady = async (child: ChildProcess, port: number): Promise<void> => {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with exit code ${child.exitCode}.`);
    if (await isReady(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The server did not become ready within 30 seconds.");
};

/** From the figures, since a health check would call Stripe and Dataverse and so change what is being counted. */
const readBacklog = async (port: number): Promise<number> => {
  try {
    const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    return Number(/^counterfoil_inbox_waiting (\d+)/m.exec(figures)?.[1] ?? 0);
  } catch {
    return 0;
  }
};

export const createServerProcess = (port: number, env: Environment): ServerProcess => {
  let child: ChildProcess | undefined;
  return {
    start: async () => {
      child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "server/hosts/node/main.ts"], {
        cwd: root,
        env: { ...process.env, ...env, PORT: String(port) },
        stdio: ["ignore", "ignore", "inherit"],
      });
      await waitUntilReady(child, port);
    },
    stop: async () => {
      const running = child;
      child = undefined;
      if (!running || running.exitCode !== null) return;
      const ended = new Promise<void>((resolve) => running.once("close", () => resolve()));
      running.kill("SIGTERM");
      const kill = setTimeout(() => running.kill("SIGKILL"), 5_000);
      await ended;
      clearTimeout(kill);
    },
    backlog: () => readBacklog(port),
    listener: proxyTo(port),
  };
};
