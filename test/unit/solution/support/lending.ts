import { join } from "node:path";
import { findingsOf } from "../../../../solution/packer/checked-package.ts";
import type { Finding } from "../../../../solution/packer/finding.ts";
import { packageParts, type Files } from "../../../../solution/packer/package-parts.ts";
import { packageSubject } from "../../../../solution/packer/read-package.ts";
import { readFolder } from "../../../../solution/packer/source-folder.ts";
import { projectRoot } from "./packed.ts";

export const lendingFolder = join(projectRoot, "test", "fixtures", "solutions", "Lending");

/** A small solution with a component of every kind, unpacked; nothing is wrong with it. */
export const lending = (): Promise<Files> => readFolder(lendingFolder);

/** One file changed: `from` must stand in it. Without `from` the file is written anew; without `to` it is taken away. */
export interface Edit {
  readonly file: string;
  readonly from?: string;
  readonly to?: string;
}

export const edited = (files: Files, { file, from, to }: Edit): Files => {
  const changed = new Map(files);
  const text = new TextDecoder().decode(files.get(file));
  if (from !== undefined && !text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
  if (to === undefined) changed.delete(file);
  else changed.set(file, new TextEncoder().encode(from === undefined ? to : text.replace(from, () => to)));
  return changed;
};

/** Line of the first place in a file that holds a text, from 1. */
export const lineOf = (files: Files, file: string, text: string): number =>
  new TextDecoder()
    .decode(files.get(file))
    .split("\n")
    .findIndex((line) => line.includes(text)) + 1;

/** What is wrong with an unpacked solution. */
export const folderFindings = (files: Files): readonly Finding[] => {
  const packed = packageParts(files, { managed: false });
  return packed.ok ? findingsOf(packed.value.subject) : packed.error;
};

/** What is wrong with a package. */
export const packageFindings = (parts: Files): readonly Finding[] => {
  const subject = packageSubject(parts);
  return subject.ok ? findingsOf(subject.value) : subject.error;
};

/** Parts of the package made from unpacked files. */
export const packed = (files: Files, managed = false): Files => {
  const made = packageParts(files, { managed });
  if (!made.ok) throw new Error(made.error.map(({ sentence }) => sentence).join("\n"));
  return made.value.parts;
};
