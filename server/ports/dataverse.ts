import type { Result } from "../../core/result.ts";

/** A row as the Web API gives it: columns by their OData names. */
export type Row = Readonly<Record<string, unknown>>;

/** A row and the version it was read or written at (`W/"…"`). */
export interface Versioned {
  readonly row: Row;
  readonly etag: string;
}

/** One row: by its GUID, or by an alternate key whose values are safe in a URL (Stripe's ids are). */
export type RowAddress =
  | { readonly set: string; readonly id: string }
  | { readonly set: string; readonly key: Readonly<Record<string, string>> };

export interface RowQuery {
  readonly select?: readonly string[];
  readonly expand?: string;
  readonly filter?: string;
  readonly orderBy?: string;
  readonly top?: number;
}

/** Retries of what is safe to repeat (429, 503, deadlocks) are done inside the adapter before one of these comes out. */
export type DataverseFault =
  /** No such row. */
  | { readonly kind: "not-found" }
  /** The row is no longer at the version given in `ifMatch`. */
  | { readonly kind: "version-differs" }
  /** Created by somebody already: its GUID or an alternate key is taken. */
  | { readonly kind: "already-exists" }
  /** Throttled, down or unreachable, also after retries: try again later. A write may have been committed. */
  | { readonly kind: "unavailable"; readonly detail: string; readonly retryAfterMs?: number }
  /** Refused for good: code and message are Dataverse's. */
  | { readonly kind: "refused"; readonly status: number; readonly code: string; readonly message: string };

/** One write of a transaction; addresses and conditions as in the single calls. */
export type Write =
  | { readonly kind: "update"; readonly address: RowAddress; readonly values: Row; readonly ifMatch: string }
  | { readonly kind: "create-at"; readonly address: RowAddress; readonly values: Row }
  | { readonly kind: "upsert"; readonly address: RowAddress; readonly values: Row }
  /** Answers an empty row. */
  | { readonly kind: "delete"; readonly address: RowAddress };

export type Answer<Value> = Promise<Result<Value, DataverseFault>>;

/** What the use cases ask of Dataverse. Writes return the row with its new version. */
export interface Dataverse {
  retrieve(address: RowAddress, query?: RowQuery): Answer<Versioned>;
  list(set: string, query: RowQuery): Answer<readonly Versioned[]>;
  create(set: string, values: Row): Answer<Versioned>;
  /** Creates a row for somebody else, which the server itself need not be allowed to read: nothing comes back. Its GUID may be among the values. */
  leave(set: string, values: Row): Answer<undefined>;
  /** Changes an existing row; `ifMatch` is an etag, or `"*"` for any version. Etags work with GUID addresses only. */
  update(address: RowAddress, values: Row, condition: { readonly ifMatch: string }): Answer<Versioned>;
  /** Creates the row at this address, or fails with already-exists. */
  createAt(address: RowAddress, values: Row): Answer<Versioned>;
  /** Creates or updates. */
  upsert(address: RowAddress, values: Row): Answer<Versioned & { readonly created: boolean }>;
  /**
   * All or nothing, in one HTTP request (a `$batch` change set); answers each row at its new version, in the order of the writes.
   * The fault is that of the first write that failed.
   */
  transact(writes: readonly Write[]): Answer<readonly Versioned[]>;
  /**
   * Finds out, with a row that may be touched, whether conditions count inside a change set; where they do not, `transact` takes
   * several requests. Remembered; without it the first transaction finds out.
   */
  examineBatches(address: RowAddress): Answer<boolean>;
  /** `sample_order` → `sample_orders`. Remembered. */
  entitySetName(table: string): Answer<string>;
  /** Navigation property of a lookup column (its case matters in `@odata.bind`), undefined when the table has no such lookup. Remembered. */
  lookupNavigation(table: string, column: string): Answer<string | undefined>;
  /** GUID of the organisation. Remembered. */
  organizationId(): Answer<string>;
  /** Reachability for the health page. */
  whoAmI(): Answer<{ readonly userId: string; readonly organizationId: string }>;
}
