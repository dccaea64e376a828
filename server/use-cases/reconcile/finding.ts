import type { Row } from "../../ports/dataverse.ts";
import { worded } from "./words.ts";

/** What became of a mismatch. `cannot` says why. */
export type Repair =
  | { readonly kind: "corrected" | "created" | "recovered" }
  /** In a dry run. */
  | { readonly kind: "would-correct" | "would-create" | "would-recover" }
  | { readonly kind: "cannot"; readonly why: string };

/** A row that did not say what the gateway says. */
export interface Finding {
  readonly what: "payment" | "refund" | "dispute" | "event";
  /** Stripe's id: `pi_…`, `re_…`, `du_…`, `evt_…`. */
  readonly reference: string;
  /** Number of the payment, as people know it. */
  readonly payment?: string;
  /** What the row said, of the columns that were wrong; null: there was no row. */
  readonly said: Row | null;
  /** What the gateway says. */
  readonly is: Row | null;
  readonly repair: Repair;
}

const repairWords: Readonly<Record<Exclude<Repair["kind"], "cannot">, string>> = {
  corrected: "corrected",
  created: "created",
  recovered: "recovered",
  "would-correct": "would correct",
  "would-create": "would create",
  "would-recover": "would recover",
};

export const repairOf = (repair: Repair): string =>
  repair.kind === "cannot" ? `cannot: ${repair.why}` : repairWords[repair.kind];

const differencesOf = ({ what, said, is }: Finding): string => {
  if (what === "event") return `${String(is?.["type"])} of ${String(is?.["payment"])} was never delivered`;
  if (said === null) return "no row";
  const columns = Object.keys(is ?? said);
  return columns
    .map(
      (column) =>
        `${column} was ${worded(what, column, said[column])}, is ${is ? worded(what, column, is[column]) : "unknown"}`,
    )
    .join("; ");
};

/** A finding in a line, for people. */
export const lineOf = (finding: Finding): string => {
  const name = [finding.payment, finding.what === "payment" ? undefined : finding.what, finding.reference];
  return `${name.filter(Boolean).join(" ")}: ${differencesOf(finding)} → ${repairOf(finding.repair)}`;
};
