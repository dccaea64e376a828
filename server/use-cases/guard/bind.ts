import { tables } from "../../../core/generated/tables.ts";
import { normalGuid } from "../../../core/ids.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault, Versioned } from "../../ports/dataverse.ts";

const { columns, set, id } = tables.serverStatus;

/** The one row that says to which environment the server is bound. A copy brings it along, and so gives itself away. */
const rowName = "environment";

/** Which environment this is, and which one the row was written in. */
export interface Binding {
  readonly organizationId: string;
  readonly boundTo: string;
  /** When a copy was confirmed, milliseconds since 1970; undefined for an environment that never was one. */
  readonly confirmedAtMs: number | undefined;
  /** The row, for the one who confirms. */
  readonly row: { readonly id: string; readonly etag: string };
}

const bindingOf = (organizationId: string, { row, etag }: Versioned): Binding => {
  const confirmed = Date.parse(String(row[columns.boundon]));
  return {
    organizationId: normalGuid(organizationId),
    boundTo: normalGuid(String(row[columns.organizationid] ?? "")),
    confirmedAtMs: Number.isNaN(confirmed) ? undefined : confirmed,
    row: { id: String(row[id]), etag },
  };
};

type Bound = Promise<Result<Binding, DataverseFault>>;

/** Reads how this environment is bound; not-found: nobody has bound it yet. */
export const readBinding = async (organizationId: string, dataverse: Dataverse): Bound => {
  const found = await dataverse.retrieve({ set, key: { [columns.name]: rowName } });
  return found.ok ? ok(bindingOf(organizationId, found.value)) : found;
};

/** Reads how this environment is bound; binds it when nobody has yet. Never binds a copy. */
export const bindEnvironment = async (dataverse: Dataverse): Bound => {
  const organization = await dataverse.organizationId();
  if (!organization.ok) return organization;
  const found = await readBinding(organization.value, dataverse);
  if (found.ok || found.error.kind !== "not-found") return found;
  const values = { [columns.name]: rowName, [columns.organizationid]: normalGuid(organization.value) };
  const created = await dataverse.create(set, values);
  if (created.ok) return ok(bindingOf(organization.value, created.value));
  return created.error.kind === "already-exists" ? readBinding(organization.value, dataverse) : created;
};

/** Makes a copy an environment of its own. What was asked for before `confirmedOn` stays undone for ever. */
export const confirmBinding = (
  { organizationId, row }: Binding,
  confirmedOn: string,
  dataverse: Dataverse,
): Promise<Result<Versioned, DataverseFault>> =>
  dataverse.update(
    { set, id: row.id },
    { [columns.organizationid]: organizationId, [columns.boundon]: confirmedOn },
    { ifMatch: row.etag },
  );
