import { elementsAt } from "../element.ts";
import type { Finding, FindingKind } from "../finding.ts";
import type { Check, Subject } from "../subject.ts";

interface Use {
  readonly kind: FindingKind;
  readonly name: string;
  readonly sentence: string;
}

const pattern = /"(connectionReferenceLogicalName|schemaName)"\s*:\s*"([^"]+)"/g;

const useOf = (key: string, name: string): Use =>
  key === "schemaName"
    ? {
        kind: "unknown-environment-variable",
        name,
        sentence: `There is no environment variable ${name} for this flow. Correct the name, or add the variable.`,
      }
    : {
        kind: "unknown-connection-reference",
        name,
        sentence: `There is no connection reference ${name} for this flow. Correct the name, or add the reference.`,
      };

const namesIn = ({ customizations, parts }: Subject): ReadonlySet<string> =>
  new Set([
    ...elementsAt(customizations.root, "connectionreferences", "connectionreference").map(
      ({ attributes }) => attributes["connectionreferencelogicalname"]?.toLowerCase() ?? "",
    ),
    ...parts.flatMap((part) => /^environmentvariabledefinitions\/([^/]+)\//.exec(part)?.[1]?.toLowerCase() ?? []),
  ]);

/** The connection references and environment variables of a cloud flow must exist; those with the publisher's prefix can be told. */
export const flowReferences: Check = (subject, { prefix, required }) => {
  const present = namesIn(subject);
  return subject.parts.flatMap((part): readonly Finding[] => {
    if (!/^Workflows\/.+\.json$/.test(part)) return [];
    const text = subject.textOf(part) ?? "";
    return [...text.matchAll(pattern)].flatMap(({ 1: key = "", 2: name = "", index }) => {
      const lower = name.toLowerCase();
      const { kind, sentence } = useOf(key, name);
      const brought = [...required].some((one) => one.endsWith(`:${lower}`));
      if (!lower.startsWith(prefix) || present.has(lower) || brought) return [];
      return [{ kind, file: subject.fileOf(part), line: text.slice(0, index).split("\n").length, sentence }];
    });
  });
};
