import { err, ok, type Result } from "../../core/result.ts";
import { readDocument, type Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { Files } from "./package-parts.ts";
import type { Located, Subject } from "./subject.ts";

const decoder = new TextDecoder();

const located = (document: Document): Located => ({
  root: document.root,
  placeOf: (offset) => ({ file: document.file, line: document.text.slice(0, offset).split("\n").length }),
});

/** XML parts that are read besides the two; web resources and site content are copied, whatever they hold. */
const isRead = (part: string): boolean =>
  part === "[Content_Types].xml" ||
  /^(environmentvariabledefinitions|customapis)\/.+\.xml$/.test(part) ||
  /^Controls\/.+\/ControlManifest\.xml$/.test(part);

/** A package's parts as the checks see them; refuses XML that cannot be read. */
export const packageSubject = (parts: Files): Result<Subject, readonly Finding[]> => {
  const wanted = new Set(["solution.xml", "customizations.xml", ...[...parts.keys()].filter(isRead)]);
  const read = [...wanted].map((part) => readDocument(part, parts.get(part) ?? new Uint8Array()));
  const documents = new Map(read.flatMap((result) => (result.ok ? [[result.value.file, result.value] as const] : [])));
  const [manifest, customizations] = [documents.get("solution.xml"), documents.get("customizations.xml")];
  const findings = read.flatMap((result) => (result.ok ? [] : [result.error]));
  if (!manifest || !customizations || findings.length > 0) return err(findings);
  const contentTypes = documents.get("[Content_Types].xml")?.root;
  return ok({
    manifest: located(manifest),
    customizations: located(customizations),
    parts: [...parts.keys()],
    documents,
    textOf: (part) => (parts.has(part) ? decoder.decode(parts.get(part)) : undefined),
    fileOf: (part) => part,
    ...(contentTypes ? { contentTypes } : {}),
  });
};
