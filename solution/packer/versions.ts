import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readDocument } from "./document.ts";
import { elementsAt } from "./element.ts";
import type { Finding } from "./finding.ts";

/** The control's manifest, from the root of the project. */
const controlManifest = "PaymentControl/ControlManifest.Input.xml";

const disagreement = (file: string, line: number, sentence: string): Finding => ({
  kind: "version-disagreement",
  file,
  line,
  sentence,
});

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** Whether the control says the version of package.json. `version` has four parts; a control has three. */
export const controlVersionFindings = async (root: string, version: string): Promise<readonly Finding[]> => {
  const bytes = await readFile(join(root, controlManifest)).catch(() => new Uint8Array());
  const document = readDocument(controlManifest, bytes);
  if (!document.ok) return [document.error];
  const [control] = elementsAt(document.value.root, "control");
  const own = control?.attributes["version"];
  const wanted = version.replace(/\.0$/, "");
  if (own === wanted) return [];
  const line = lineOf(document.value.text, control?.start ?? 0);
  const sentence = `The control says version ${own ?? "none"}, package.json says ${wanted}. Give both the same number.`;
  return [disagreement(controlManifest, line, sentence)];
};

/** Whether the unpacked solution, and the control as it was built, say the version of package.json. */
export const sourceVersionFindings = (files: ReadonlyMap<string, Uint8Array>, version: string): readonly Finding[] =>
  [...files].flatMap(([file, bytes]) => {
    const ofSolution = file === "Other/Solution.xml";
    if (!ofSolution && !/^Controls\/[^/]+\/ControlManifest\.xml$/.test(file)) return [];
    const document = readDocument(file, bytes);
    if (!document.ok) return [document.error];
    const { root, text } = document.value;
    const [element] = ofSolution ? elementsAt(root, "SolutionManifest", "Version") : elementsAt(root, "control");
    const own = ofSolution ? element?.text.trim() : element?.attributes["version"];
    const wanted = ofSolution ? version : version.replace(/\.0$/, "");
    if (own === wanted) return [];
    const command = ofSolution ? "generate" : "build:control";
    const sentence = `This says version ${own ?? "none"}, package.json says ${wanted}. Run \`npm run ${command}\` first.`;
    return [disagreement(file, lineOf(text, element?.start ?? 0), sentence)];
  });
