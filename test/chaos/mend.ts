import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Stage } from "./stage.ts";

const root = join(import.meta.dirname, "..", "..");

/** What an administrator does about webhooks that never came: `counterfoil reconcile`. */
export const mend = (stage: Stage): Promise<void> =>
  new Promise((resolve, reject) => {
    const args = ["--disable-warning=ExperimentalWarning", "server/cli/main.ts", "reconcile"];
    const env = { PATH: process.env["PATH"] ?? "", ...stage.environment };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("close", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`counterfoil reconcile ended with ${code}: ${Buffer.concat(output).toString()}`)),
    );
  });
