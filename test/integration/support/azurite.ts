import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Azure Storage Queues on this machine, in memory, on a port that was free. */
export interface Azurite {
  /** Connection string. */
  readonly connection: string;
  stop(): Promise<void>;
}

/** Known to everybody: azurite's own account. */
const account = "devstoreaccount1";
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

const flags = ["--queueHost", "127.0.0.1", "--queuePort", "0", "--inMemoryPersistence", "--skipApiVersionCheck"];

export const startAzurite = async (): Promise<Azurite> => {
  const program = createRequire(import.meta.url).resolve("azurite/dist/src/queue/main.js");
  const folder = mkdtempSync(join(tmpdir(), "azurite-"));
  const child = spawn(process.execPath, [program, ...flags, "--silent", "--disableTelemetry"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const chunks: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      chunks.push(chunk.toString());
      const [, found] = /listens on (http:\S+)/.exec(chunks.join("")) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => reject(new Error(`azurite ended:\n${chunks.join("")}`)));
  });
  return {
    connection: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};QueueEndpoint=${origin}/${account};`,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
