import { err, ok, type Result } from "../../core/result.ts";
import { checks } from "./checks/index.ts";
import type { Finding, FindingKind } from "./finding.ts";
import { packageParts, type Files, type Kind } from "./package-parts.ts";
import { solutionIndex } from "./solution-index.ts";
import type { Subject } from "./subject.ts";
import { zipOf } from "./zip.ts";

/** Everything that is wrong with a solution, in the order of files and lines. */
export const findingsOf = (subject: Subject, allowed: readonly FindingKind[] = []): readonly Finding[] => {
  const index = solutionIndex(subject);
  return checks
    .flatMap((check) => check(subject, index))
    .filter(({ kind }) => !allowed.includes(kind))
    .toSorted((one, other) => (one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1));
};

/** The zip of one kind of package; refuses with what the checks find. */
export const checkedPackage = (
  files: Files,
  kind: Kind,
  allowed: readonly FindingKind[] = [],
): Result<{ readonly bytes: Uint8Array }, readonly Finding[]> => {
  const packed = packageParts(files, kind);
  if (!packed.ok) return packed;
  const findings = findingsOf(packed.value.subject, allowed);
  return findings.length > 0 ? err(findings) : ok({ bytes: zipOf(packed.value.parts) });
};
