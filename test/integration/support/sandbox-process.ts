import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..", "..");

/** A sandbox in a process of its own, as `npm start` runs it, on a port that was free. */
export interface SandboxProcess {
  readonly origin: string;
  /** What it printed so far. */
  output(): string;
  /** A JSON call; `token` is a bearer token of the sandbox's Dataverse. */
  call(method: string, path: string, body?: unknown, token?: string): Promise<SandboxAnswer>;
  stop(): Promise<void>;
}

export interface SandboxAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => (child.exitCode === null ? child.once("close", () => resolve()) : resolve()));

const waitForLine = (child: ChildProcess, pattern: RegExp, output: () => string): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const found = pattern.exec(output());
      if (found) resolve(found);
    };
    child.stdout?.on("data", look);
    child.once("close", (code) => reject(new Error(`The sandbox ended with exit code ${code}:\n${output()}`)));
  });

const jsonCall =
  (origin: string): SandboxProcess["call"] =>
  async (method, path, body, token) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token ? { authorization: `Bearer ${token}`, prefer: "return=representation" } : {}),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text.startsWith("{") ? JSON.parse(text) : { text }) as SandboxAnswer["body"],
    };
  };

/** Starts `sandbox/main.ts` and waits for its ready line. */
export const startSandboxProcess = async (args: readonly string[] = []): Promise<SandboxProcess> => {
  const flags = ["--disable-warning=ExperimentalWarning", "sandbox/main.ts", "--port", "0", ...args];
  const child = spawn(process.execPath, flags, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const chunks: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  const output = (): string => chunks.join("");
  const [, origin = ""] = await waitForLine(child, /ready at (http:\/\/127\.0\.0\.1:\d+)/, output);
  return {
    origin,
    output,
    call: jsonCall(origin),
    stop: async () => {
      child.kill("SIGTERM");
      await ended(child);
    },
  };
};

/** Asks until the answer fits; fails with the last answer after `seconds`. */
export const eventually = async <Value>(
  ask: () => Promise<Value>,
  fits: (value: Value) => boolean,
  seconds = 15,
): Promise<Value> => {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (fits(value)) return value;
    if (Date.now() > deadline) throw new Error(`Still not so after ${seconds} s: ${JSON.stringify(value, null, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
