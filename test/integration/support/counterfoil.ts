import { spawn } from "node:child_process";
import { join } from "node:path";
import type { SandboxProcess } from "./sandbox-process.ts";
import { environmentIn, surroundings } from "./server-process.ts";

const root = join(__dirname, "..", "..", "..");

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  /** Standard output alone. */
  readonly result: string;
}

/** `counterfoil …` in a process of its own, with the environment that a sandbox prints and what differs from it. */
export const runCounterfoil = (
  sandbox: SandboxProcess,
  args: readonly string[],
  differences: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "server/cli/main.ts", ...args], {
      cwd: root,
      env: { ...surroundings(), ...environmentIn(sandbox.output()), ...differences },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks: { readonly from: "out" | "err"; readonly text: string }[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push({ from: "out", text: chunk.toString() }));
    child.stderr.on("data", (chunk: Buffer) => chunks.push({ from: "err", text: chunk.toString() }));
    child.once("close", (code) => {
      const said = (parts: typeof chunks): string => parts.map(({ text }) => text).join("");
      resolve({ code, output: said(chunks), result: said(chunks.filter(({ from }) => from === "out")) });
    });
  });
