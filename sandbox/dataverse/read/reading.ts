import type { Rows } from "../odata/matches.ts";
import type { Principal } from "../security/principal.ts";

/** What a read sees, and what it annotates (`Prefer: odata.include-annotations`). */
export interface Reading extends Rows {
  readonly principal: Principal;
  annotates(annotation: string): boolean;
}

const pattern = (text: string): RegExp => {
  const escaped = text.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*")}$`);
};

/** `odata.include-annotations="*"`, a list of names, or names that end in `*`. */
export const annotationsWanted = (prefer: string): ((annotation: string) => boolean) => {
  const wanted = /odata\.include-annotations\s*=\s*"([^"]*)"/i.exec(prefer)?.[1] ?? "";
  const patterns = wanted.split(",").filter(Boolean).map(pattern);
  return (annotation) => patterns.some((each) => each.test(annotation));
};
