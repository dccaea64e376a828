import { elementsAt, textAt } from "./element.ts";
import { readDocument } from "./document.ts";
import type { Files } from "./package-parts.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Finding } from "./finding.ts";

/** What a folder was unpacked as: `<Managed>` 0, 1, or 2 when it serves both. */
export type Asked = "managed" | "unmanaged" | "both" | undefined;

export interface Identity {
  readonly name: string;
  readonly version: string;
  /** Kinds of package to make. */
  readonly managed: readonly boolean[];
}

const file = "Other/Solution.xml";

const serves: Readonly<Record<string, readonly boolean[]>> = { "0": [false], "1": [true], "2": [false, true] };

const wanted = (asked: Asked, served: readonly boolean[]): readonly boolean[] =>
  asked === undefined ? served : { managed: [true], unmanaged: [false], both: [false, true] }[asked];

/** Which packages a folder can make, and what the solution is called; refuses a kind that the folder was not made for. */
export const identityOf = (files: Files, asked: Asked): Result<Identity, readonly Finding[]> => {
  const bytes = files.get(file);
  if (!bytes) {
    const sentence = "There is no Other/Solution.xml here. Name a folder in the classic unpacked layout.";
    return err([{ kind: "missing-manifest", file, line: 1, sentence }]);
  }
  const document = readDocument(file, bytes);
  if (!document.ok) return err([document.error]);
  const { root } = document.value;
  const value = textAt(root, "SolutionManifest", "Managed") ?? "0";
  const served = serves[value] ?? [];
  const managed = wanted(asked, served);
  if (managed.length === 0 || managed.some((kind) => !served.includes(kind))) {
    const sentence = `<Managed> is ${value}, so this folder does not serve ${asked ?? "any kind"}. Where all components are its own, set it to 2.`;
    const at = elementsAt(root, "SolutionManifest", "Managed")[0]?.start ?? 0;
    const line = document.value.text.slice(0, at).split("\n").length;
    return err([{ kind: "not-this-kind", file, line, sentence }]);
  }
  const [name, version] = [textAt(root, "SolutionManifest", "UniqueName"), textAt(root, "SolutionManifest", "Version")];
  return ok({ name: name ?? "solution", version: version ?? "0.0.0.0", managed });
};
