/** What is wrong with a solution; one word for each thing that is looked for. */
export type FindingKind =
  | "malformed-xml"
  | "unsafe-path"
  | "missing-manifest"
  | "not-this-kind"
  | "version-disagreement"
  | "unknown-column"
  | "cell-not-fetched"
  | "unknown-query-table"
  | "view-of-another-table"
  | "unknown-form-part"
  | "missing-label"
  | "missing-translation"
  | "missing-root-component"
  | "root-component-without-node"
  | "unknown-privilege-table"
  | "duplicate-id"
  | "missing-file"
  | "file-without-component"
  | "unknown-web-resource"
  | "unknown-control"
  | "unknown-control-property"
  | "lookup-without-relationship"
  | "relationship-without-lookup"
  | "unknown-choice"
  | "unknown-app-component"
  | "uncovered-part"
  | "two-spellings"
  | "unknown-relationship-table"
  | "active-dependency"
  | "environment-variable-value"
  | "unknown-connection-reference"
  | "unknown-environment-variable";

/** One thing that is wrong, and where. */
export interface Finding {
  readonly kind: FindingKind;
  /** The unpacked file, or the part of a zip. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly sentence: string;
}

/** `Other/Solution.xml:12: sentence [kind]`, as editors and terminals make links of it. */
export const sayFinding = ({ kind, file, line, sentence }: Finding): string => `${file}:${line}: ${sentence} [${kind}]`;
