import { unzipSync, zipSync, type Zippable } from "fflate";
import { err, ok, type Result } from "../../core/result.ts";
import type { Finding } from "./finding.ts";

/** The earliest moment that a zip can name, in local time as the format wants it: the same bytes in every time zone. */
const fixedTime = new Date(1980, 0, 1);

/** A zip of these parts, sorted by name, every stamp the same: equal input gives equal bytes. */
export const zipOf = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const entries: Zippable = {};
  for (const name of [...parts.keys()].toSorted()) {
    const bytes = parts.get(name);
    if (bytes) entries[name] = [bytes, { level: 9, mtime: fixedTime }];
  }
  return zipSync(entries);
};

/** A path that would leave the folder it is written to, on any system. */
export const isUnsafePath = (path: string): boolean =>
  path === "" ||
  /^[/\\]|^[a-z]:|\\|\0/i.test(path) ||
  path.split("/").some((step) => step === ".." || step === "." || step === "");

/** The parts of a zip by name, without folder entries; refuses what is no zip and names that would leave a folder. */
export const unzipped = (bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, readonly Finding[]> => {
  const parts = new Map<string, Uint8Array>();
  try {
    for (const [name, content] of Object.entries(unzipSync(bytes))) if (!name.endsWith("/")) parts.set(name, content);
  } catch {
    const sentence = "This is no zip that can be read. Export the solution again.";
    return err([{ kind: "missing-manifest", file: "solution.zip", line: 1, sentence }]);
  }
  const unsafe = [...parts.keys()].filter(isUnsafePath);
  if (unsafe.length === 0) return ok(parts);
  const sentence = "This part's name leads out of the package. Do not use this zip.";
  return err(unsafe.map((file) => ({ kind: "unsafe-path", file, line: 1, sentence })));
};
