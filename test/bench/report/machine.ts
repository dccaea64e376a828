import { execFileSync } from "node:child_process";
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { arch, cpus, loadavg, platform, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { median } from "../support/quantile.ts";

const root = join(import.meta.dirname, "..", "..", "..");

const versionOf = (name: string): string => {
  const manifest = readFileSync(join(root, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
};

/** What one wait for the disk costs here, in milliseconds: the embedded store waits for it before it acknowledges. */
const diskWaitMs = (): number => {
  const folder = mkdtempSync(join(tmpdir(), "counterfoil-disk-"));
  const file = openSync(join(folder, "probe"), "w");
  const page = Buffer.alloc(16 * 1024, 1);
  const waits = Array.from({ length: 100 }, () => {
    writeSync(file, page);
    const begun = performance.now();
    fdatasyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return median(waits);
};

const commit = (): string => {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
};

/** What figures depend on besides the code: told with every one of them. */
export const machineFacts = (): string => {
  const [first] = cpus();
  const [load = 0] = loadavg();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return [
    `${cpus().length} × ${first?.model.trim() || arch()}, ${gigabytes} GB`,
    `load ${load.toFixed(1)} at the start${load > cpus().length / 2 ? " (**other programs ran besides**)" : ""}`,
    `one wait for the disk ${diskWaitMs().toFixed(2)} ms`,
    `${platform()} ${release()}`,
    `Node ${process.versions.node}, SQLite ${process.versions["sqlite"] ?? "built in"}, stripe ${versionOf("stripe")}`,
    `commit ${commit()}`,
  ].join("; ");
};
