import { parseArgs } from "node:util";
import { err, ok, type Result } from "../core/result.ts";

export interface SandboxArguments {
  readonly port: number;
  /** Folder that keeps the state; in memory when absent. */
  readonly data: string | undefined;
  /** False: the stand-ins alone, the server is started by hand. */
  readonly server: boolean;
}

const readPort = (text: string): Result<number, string> => {
  const port = Number(text);
  const fits = Number.isInteger(port) && port >= 0 && port <= 65535;
  return fits ? ok(port) : err(`"${text}" is not a port: give a whole number from 0 to 65535.`);
};

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
    return err(`${detail} Known options: --port N, --data DIR, --no-server.`);
  }
};
