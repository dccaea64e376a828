import { randomUUID } from "node:crypto";
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { parseEnv } from "node:util";
import { err, ok, type Result } from "../../../core/result.ts";
import type { SigningSecrets } from "../../ports/signing-secrets.ts";
import { withSetting } from "./env-text.ts";

const secretsName = "STRIPE_WEBHOOK_SECRETS";

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
  (parseEnv(text)[secretsName] ?? "")
    .split(",")
    .map((secret) => secret.trim())
    .filter(Boolean);

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

/** Rewrites the file of settings; it is its owner's alone afterwards. The error is a sentence. */
const change = (path: string, withChange: (text: string) => string): Promise<Result<undefined, string>> =>
  attempt(path, async () => {
    const text = await read(path);
    await replace(await targetOf(path), withChange(text));
    return undefined;
  });

/** Sets names that are not there yet, or are empty; what is there stays. */
export const completeEnvFile = (
  path: string,
  values: Readonly<Record<string, string>>,
): Promise<Result<undefined, string>> =>
  change(path, (text) =>
    Object.entries(values)
      .filter(([name]) => !parseEnv(text)[name])
      .reduce((before, [name, value]) => withSetting(before, name, value), text),
  );

/** A file of `NAME=value` lines that only its owner may read. */
export const envFileSecrets = (path: string): SigningSecrets => ({
  place: `the file ${path}`,
  holdsAny: () => attempt(path, async () => secretsIn(await read(path)).length > 0),
  add: async (secret) => {
    const changed = await change(path, (text) => {
      const known = secretsIn(text);
      return withSetting(text, secretsName, (known.includes(secret) ? known : [...known, secret]).join(","));
    });
    return changed.ok ? ok({}) : changed;
  },
});
