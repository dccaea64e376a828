import { parseArgs } from "node:util";
import { err, ok, type Result } from "../core/result.ts";
import { misread, readPort } from "./port-argument.ts";

export interface SandboxArguments {
  readonly port: number;
  /** Folder that keeps the state; in memory when absent. */
  readonly data: string | undefined;
  /** False: the stand-ins alone, the server is started by hand. */
  readonly server: boolean;
}

export const usage = `The Counterfoil sandbox: Stripe, Dataverse and the server on this machine alone.

  --port N      port to listen at: 4780 when neither this nor PORT says another, 0 for any that is free
  --data DIR    folder that keeps the state; without it everything is forgotten at the end
  --no-server   the stand-ins alone; prints the environment for \`npm run server\`
  --help        this text`;

/** Somebody wants to read the options, and starts nothing. */
export const asksForHelp = (words: readonly string[]): boolean => words.includes("--help") || words.includes("-h");

/** `--port N` (before `PORT`, before 4780), `--data DIR`, `--no-server`. The error is a sentence. */
export const readArguments = (
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<SandboxArguments, string> => {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { port: { type: "string" }, data: { type: "string" }, "no-server": { type: "boolean" } },
    });
    const port = readPort(values.port ?? environment["PORT"] ?? "4780");
    if (!port.ok) return port;
    return ok({ port: port.value, data: values.data, server: !values["no-server"] });
  } catch (error) {
    return err(misread(error, "--port N, --data DIR, --no-server, --help"));
  }
};
