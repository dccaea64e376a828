import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkedPackage, findingsOf } from "./checked-package.ts";
import { sayFinding, type Finding, type FindingKind } from "./finding.ts";
import { identityOf, type Asked } from "./folder-kinds.ts";
import { packageParts } from "./package-parts.ts";
import { packageSubject } from "./read-package.ts";
import { readFolder } from "./source-folder.ts";
import { unpackedFiles } from "./unpack.ts";
import { unzipped } from "./zip.ts";

/** What a command tells, and whether it did its work. */
export interface Said {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

export interface PackOptions {
  readonly out: string;
  readonly managed?: true;
  readonly unmanaged?: true;
  readonly both?: true;
  readonly version?: string;
  readonly allow: readonly FindingKind[];
}

const builtElsewhere =
  "Files that a build makes do not lie in the folder. Our own solutions find them when packed by `npm run solution` without arguments.";

/** What helps beyond the findings' own sentences. */
const hints = (findings: readonly Finding[]): readonly string[] =>
  findings.some(({ kind }) => kind === "missing-file") ? [builtElsewhere] : [];

const told = (findings: readonly Finding[]): Said => ({
  ok: false,
  lines: [...findings.map(sayFinding), ...hints(findings), `${findings.length} found. Nothing was written.`],
});

const failed = (sentence: string): Said => ({ ok: false, lines: [sentence] });

const askedFor = ({ managed, unmanaged, both }: PackOptions): Asked => {
  if (both || (managed && unmanaged)) return "both";
  if (managed) return "managed";
  return unmanaged ? "unmanaged" : undefined;
};

/** Packs an unpacked folder; writes nothing when anything is wrong with it. */
export const packFolder = async (folder: string, options: PackOptions): Promise<Said> => {
  if (options.version !== undefined && !/^\d+(\.\d+){3}$/.test(options.version))
    return failed(`"${options.version}" is no version. Give four numbers, such as 1.2.0.0.`);
  const files = await readFolder(folder);
  const identity = identityOf(files, askedFor(options));
  if (!identity.ok) return told(identity.error);
  const version = options.version ?? identity.value.version;
  const zips: (readonly [path: string, bytes: Uint8Array])[] = [];
  for (const managed of identity.value.managed) {
    const packed = checkedPackage(files, { managed, version }, options.allow);
    if (!packed.ok) return told(packed.error);
    const name = `${identity.value.name}_${version}${managed ? "_managed" : ""}.zip`;
    zips.push([join(options.out, name), packed.value.bytes]);
  }
  await mkdir(options.out, { recursive: true });
  for (const [path, bytes] of zips) await writeFile(path, bytes);
  return { ok: true, lines: zips.map(([path]) => path) };
};

/** Unpacks a zip into a folder that holds nothing yet. */
export const unpackZip = async (zip: string, folder: string): Promise<Said> => {
  const bytes = await readFile(zip).catch(() => undefined);
  if (!bytes) return failed(`${zip} is not there.`);
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0) return failed(`${folder} is not empty. Name a new folder, so that nothing old stays behind.`);
  const parts = unzipped(bytes);
  if (!parts.ok) return told(parts.error);
  const files = unpackedFiles(parts.value);
  if (!files.ok) return told(files.error);
  for (const [file, content] of files.value) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return { ok: true, lines: [`${files.value.size} files in ${folder}.`] };
};

const folderFindings = async (folder: string, allow: readonly FindingKind[]): Promise<readonly Finding[]> => {
  const files = await readFolder(folder);
  const identity = identityOf(files, undefined);
  if (!identity.ok) return identity.error;
  const found = identity.value.managed.flatMap((managed) => {
    const packed = packageParts(files, { managed });
    return packed.ok ? findingsOf(packed.value.subject, allow) : packed.error;
  });
  return [...new Map(found.map((finding) => [sayFinding(finding), finding])).values()];
};

const zipFindings = (bytes: Uint8Array, allow: readonly FindingKind[]): readonly Finding[] => {
  const parts = unzipped(bytes);
  if (!parts.ok) return parts.error;
  const subject = packageSubject(parts.value);
  return subject.ok ? findingsOf(subject.value, allow) : subject.error;
};

/** Tells everything that is wrong with a zip or an unpacked folder. */
export const checkPath = async (path: string, { allow }: { readonly allow: readonly FindingKind[] }): Promise<Said> => {
  const kind = await stat(path).catch(() => undefined);
  if (!kind) return failed(`${path} is not there.`);
  const findings = kind.isDirectory() ? await folderFindings(path, allow) : zipFindings(await readFile(path), allow);
  if (findings.length === 0) return { ok: true, lines: ["Nothing wrong was found."] };
  return { ok: false, lines: [...findings.map(sayFinding), ...hints(findings), `${findings.length} found.`] };
};
