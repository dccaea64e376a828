import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export const root = join(import.meta.dirname, "..");
const bin = join(root, "node_modules", ".bin");

/** Node 24, whatever the machine has: the `node` package brings it. */
export const node24 = () => {
  const own = join(root, "node_modules", "node", "bin", "node");
  return existsSync(own) ? own : process.execPath;
};

/** Telemetry of the build tools stays off; the tools of node_modules come first. */
const environment = () => ({
  ...process.env,
  PP_TOOLS_TELEMETRY_OPTOUT: "1",
  PATH: `${bin}${delimiter}${process.env.PATH}`,
});

/**
 * Runs a command to its end. Its output is shown as it comes ("live"), in one piece when it has ended ("afterwards",
 * for what runs beside something else), or only when it fails ("on failure"). Resolves with the exit code.
 */
export const run = (command, args, { show = "live", env = {} } = {}) =>
  new Promise((resolve) => {
    const stream = show === "live" ? "inherit" : "pipe";
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment(), ...env },
      stdio: ["ignore", stream, stream],
    });
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.on("close", (code) => {
      if (code !== 0 || show === "afterwards") process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });

/** A signal to npm kills the shell between npm and us, which passes none on: without that shell nobody is left to end us. */
const whenLeftAlone = (end) => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const { ppid } = process;
  setInterval(() => (process.ppid === ppid ? undefined : end()), 300).unref();
};

/** Hands the terminal over to a long-running program and ends as it ends. */
export const become = (command, args) => {
  const child = spawn(command, args, { cwd: root, env: environment(), stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  whenLeftAlone(() => child.kill("SIGTERM"));
  child.on("close", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
};
