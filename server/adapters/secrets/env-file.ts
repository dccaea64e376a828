import { randomUUID } from "node:crypto";
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { parseEnv } from "node:util";
import { err, ok, type Result } from "../../../core/result.ts";
import type { SigningSecrets } from "../../ports/signing-secrets.ts";

const name = "STRIPE_WEBHOOK_SECRETS";

/** A line that sets it, up to the value, and the value. */
const assignment = new RegExp(`^([ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=[ \\t]*)([^\\r\\n]*)`, "gm");

const isMissing = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The text, empty when there is no such file. */
const read = async (path: string): Promise<string> => {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return "";
    throw error;
  }
};

const secretsIn = (text: string): readonly string[] =>
  (parseEnv(text)[name] ?? "")
    .split(",")
    .map((secret) => secret.trim())
    .filter(Boolean);

/** The last assignment counts, so that one is changed; what stands around it stays as it is, byte for byte. */
const withSecrets = (text: string, secrets: readonly string[]): string => {
  const value = secrets.join(",");
  const last = [...text.matchAll(assignment)].at(-1);
  if (last) {
    const [whole, before = ""] = last;
    return `${text.slice(0, last.index)}${before}${value}${text.slice(last.index + whole.length)}`;
  }
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const isEnded = text === "" || text.endsWith("\n");
  return `${text}${isEnded ? "" : lineEnd}${name}=${value}${lineEnd}`;
};

/** A link stays a link: what it points to is written. */
const targetOf = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
};

/** Who sets up is often not who runs the server: the file stays its owner's. */
const keepOwner = async (file: FileHandle, path: string): Promise<void> => {
  const before = await stat(path).catch(() => undefined);
  const now = await file.stat();
  if (before && (before.uid !== now.uid || before.gid !== now.gid)) await file.chown(before.uid, before.gid);
};

/** Beside the old one first, on disk, then in its place: there is no moment with half a file, or one that others may read. */
const replace = async (path: string, text: string): Promise<void> => {
  const beside = `${path}.${randomUUID()}.new`;
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(text);
      await keepOwner(file, path);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};

const attempt = async <Value>(path: string, work: () => Promise<Value>): Promise<Result<Value, string>> => {
  try {
    return ok(await work());
  } catch (error) {
    return err(`The file ${path} cannot be read or written: ${reasonOf(error)}.`);
  }
};

/** A file of `NAME=value` lines that only its owner may read. */
export const envFileSecrets = (path: string): SigningSecrets => ({
  place: `the file ${path}`,
  holdsAny: () => attempt(path, async () => secretsIn(await read(path)).length > 0),
  add: (secret) =>
    attempt(path, async () => {
      const text = await read(path);
      const known = secretsIn(text);
      const target = await targetOf(path);
      await replace(target, withSecrets(text, known.includes(secret) ? known : [...known, secret]));
      return {};
    }),
});
