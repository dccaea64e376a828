import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { freePort } from "../../../sandbox/free-port.ts";

/** A PostgreSQL of its own, empty, as durable as it comes. */
export interface Postgres {
  readonly url: string;
  stop(): Promise<void>;
}

const debian = "/usr/lib/postgresql";

const programs = (): string | undefined => {
  const folders = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")) : [];
  return [...folders, "/usr/local/bin", "/usr/bin"].find((folder) => existsSync(join(folder, "initdb")));
};

/** It refuses to run as root: then its own user does. */
const owner = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
};

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

const untilItListens = async (child: ChildProcess, port: number): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    if (await listens(port)) return;
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended with exit code ${child.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("PostgreSQL does not listen.");
};

/** Starts one in this folder; undefined when none is installed. */
export const startPostgres = async (folder: string): Promise<Postgres | undefined> => {
  const bin = programs();
  if (!bin) return undefined;
  const [as, data, port] = [owner(), join(folder, "postgres"), await freePort()];
  mkdirSync(data);
  if (as.uid !== undefined && as.gid !== undefined) {
    chownSync(folder, as.uid, as.gid);
    chownSync(data, as.uid, as.gid);
  }
  const options = { ...as, cwd: data, stdio: "ignore" as const };
  execFileSync(join(bin, "initdb"), ["-D", data, "-A", "trust", "-U", "postgres", "--no-sync"], options);
  const settings = ["-c", "listen_addresses=127.0.0.1", "-k", data, "-p", String(port)];
  const child = spawn(join(bin, "postgres"), ["-D", data, ...settings], options);
  await untilItListens(child, port);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGINT");
      await ended;
    },
  };
};
