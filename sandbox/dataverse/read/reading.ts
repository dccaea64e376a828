import type { Catalog } from "../schema/catalog.ts";
import type { Principal } from "../security/principal.ts";
import type { Rows } from "../store/row.ts";

/** What a read sees, for whom, and what it annotates (`Prefer: odata.include-annotations`). */
export interface Reading {
  readonly catalog: Catalog;
  readonly rows: Rows;
  readonly principal: Principal;
  /** Money in the organisation's own currency is shown with this one. */
  readonly baseCurrencyId: string;
  /** `https://host/api/data/v9.2` */
  readonly root: string;
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
