import { parseArgs } from "node:util";
import { err, ok, type Result } from "../core/result.ts";

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

const readPort = (text: string): Result<number, string> => {
  const port = Number(text);
  const fits = Number.isInteger(port) && port >= 0 && port <= 65535;
  return fits ? ok(port) : err(`"${text}" is not a port: give a whole number from 0 to 65535.`);
};

/** Somebody wants to read the options, and starts nothing. */
export const asksForHelp = (words: readonly string[]): boolean => words.includes("--help") || words.includes("-h");

/** A sentence, whether its author ended it or not. */
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

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
    const detail = error instanceof Error ? error.message : String(error);
    return err(`${ended(detail)} Known options: --port N, --data DIR, --no-server, --help.`);
  }
};
