import { typeName } from "../import/component-types.ts";
import { serialize, type Element } from "../import/xml.ts";
import type { Refusal } from "../refusal.ts";
import type { Change } from "../store/database.ts";
import { putRow, type Warning, type Writer } from "./component-changes.ts";

export type JobOutcome =
  | { readonly kind: "done"; readonly name: string; readonly warnings: readonly Warning[] }
  | { readonly kind: "failed"; readonly name: string; readonly refusal: Refusal };

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Element[],
): Element => ({
  ...{ name, attributes, children, text: "" },
});

const result = (how: "success" | "warning" | "failure", errorcode: string, errortext: string): Element =>
  element("result", { result: how, errorcode, errortext }, []);

const warningElement = ({ component, words }: Warning): Element =>
  element("component", { id: component.name, type: typeName(component.type), processed: "true" }, [
    result("warning", "0", words),
  ]);

/** The job's report: how the solution fared, and what was not done as asked. */
const dataOf = (outcome: JobOutcome, stamp: string): string => {
  const { name } = outcome;
  const how =
    outcome.kind === "done"
      ? result("success", "0", "")
      : result("failure", outcome.refusal.code, outcome.refusal.message);
  const manifest = element("solutionManifest", { id: name, languagecode: "1033", processed: "true" }, [how]);
  const warnings = outcome.kind === "done" ? outcome.warnings.map(warningElement) : [];
  const times = { start: stamp, stop: stamp };
  return serialize(
    element("importexportxml", { ...times, progress: "100", processed: "true" }, [
      element("solutionManifests", {}, [manifest]),
      element("warnings", {}, warnings),
    ]),
  );
};

/** The row of importjob that an import leaves behind. */
export const jobRow = (id: string, outcome: JobOutcome, writer: Writer): Change => {
  const { stamp } = writer;
  const values = {
    ...{ importjobid: id, name: outcome.name, solutionname: outcome.name, data: dataOf(outcome, stamp) },
    // A refused import stops before it begins.
    ...{ progress: outcome.kind === "done" ? 100 : 0, startedon: stamp, completedon: stamp },
  };
  return putRow({ table: "importjob", id }, values, writer);
};
