import type { StoredRow } from "../store/row.ts";
import type { Written } from "../write/context.ts";

/** One call of one step about one write. */
export interface Call {
  readonly written: Written;
  readonly step: StoredRow;
  readonly endpoint: StoredRow;
  readonly organizationId: string;
  readonly organizationName: string;
  /** `127.0.0.1:4780`: real organisations are named by their host. */
  readonly organizationHost: string;
  readonly userId: string;
  readonly businessUnitId: string;
  readonly nowMs: number;
  readonly correlationId: string;
}
