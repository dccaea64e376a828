import { tables } from "../../../core/generated/tables.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault, Row, Versioned } from "../../ports/dataverse.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { nativeColumns, nativeDifferences, type NativeTable, sharedColumns } from "./native-table.ts";

export interface NativePorts {
  readonly dataverse: Pick<Dataverse, "list" | "update" | "entitySetName">;
  readonly log: Log;
  readonly clock: Clock;
}

/** A first look goes back so far: for that long the server may have been away. */
const firstLookMs = 48 * 3600_000;
/** Microsoft's row may appear after ours: payments that changed this recently are looked at again. */
const againMs = 5 * 60_000;
/** References in one question. */
const atOnce = 20;

const { columns, set } = tables.payment;
/** Payments made elsewhere, the native ones among them, have a key of this kind; `pi_…` alone may stand in a filter. */
const madeElsewhere = `startswith(${columns.paymentkey},'stripe:')`;
const isReference = (value: unknown): value is string => typeof value === "string" && /^pi_\w+$/.test(value);

const dateTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");

const chunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / atOnce) }, (_, index) =>
    items.slice(index * atOnce, (index + 1) * atOnce),
  );

const changedSince = (since: number, { dataverse }: NativePorts) =>
  dataverse.list(set, {
    select: [columns.id, columns.status, columns.modifiedon, ...sharedColumns],
    filter: `${madeElsewhere} and ${columns.modifiedon} ge ${dateTime(since)}`,
    orderBy: `${columns.modifiedon} asc`,
  });

interface Look {
  readonly native: NativeTable;
  readonly nativeSet: string;
  readonly ports: NativePorts;
}

/** Under its version: whoever changed the row meanwhile is not overwritten, the next look compares anew. */
const mendRow = async (row: Versioned, payment: Row, look: Look): Promise<Result<boolean, DataverseFault>> => {
  const values = nativeDifferences(row.row, payment, look.native);
  if (Object.keys(values).length === 0) return ok(false);
  const address = { set: look.nativeSet, id: String(row.row[`${look.native.name}id`]) };
  const written = await look.ports.dataverse.update(address, values, { ifMatch: row.etag });
  return written.ok ? ok(true) : written;
};

const mendChunk = async (payments: readonly Row[], look: Look): Promise<Result<number, DataverseFault>> => {
  const { native, nativeSet, ports } = look;
  const byReference = new Map(payments.map((payment) => [payment[columns.gatewayreference], payment]));
  const filter = [...byReference.keys()].map((id) => `${native.idColumn} eq '${String(id)}'`).join(" or ");
  const rows = await ports.dataverse.list(nativeSet, { select: nativeColumns(native), filter });
  if (!rows.ok) return rows;
  let mended = 0;
  for (const row of rows.value) {
    const payment = byReference.get(row.row[native.idColumn]);
    const done = payment ? await mendRow(row, payment, look) : ok(false);
    if (!done.ok) return done;
    if (done.value) mended += 1;
  }
  return ok(mended);
};

/** Brings native rows of these payments to what ours say; answers how many needed it. */
const mend = async (payments: readonly Row[], native: NativeTable, ports: NativePorts) => {
  const nativeSet = await ports.dataverse.entitySetName(native.name);
  if (!nativeSet.ok) return nativeSet;
  const look: Look = { native, nativeSet: nativeSet.value, ports };
  let mended = 0;
  for (const some of chunks(payments.filter((payment) => isReference(payment[columns.gatewayreference])))) {
    const done = await mendChunk(some, look);
    if (!done.ok) return done;
    mended += done.value;
  }
  return ok(mended);
};

/**
 * Makes Microsoft's own Payment rows true: a function that, called again and again, looks at the payments that changed since the
 * last call that went well and corrects the native row with the same gateway reference. A failure leaves all for the next call.
 */
export const mendNativePayments = (native: NativeTable, ports: NativePorts): (() => Promise<number>) => {
  let since: number | undefined;
  const failed = (fault: DataverseFault): number => {
    ports.log.warn("native-payments-failed", { table: native.name, why: fault.kind });
    return 0;
  };
  return async () => {
    const now = ports.clock();
    const payments = await changedSince(since ?? now - firstLookMs, ports);
    if (!payments.ok) return failed(payments.error);
    const mended = await mend(
      payments.value.map(({ row }) => row),
      native,
      ports,
    );
    if (!mended.ok) return failed(mended.error);
    since = now - againMs;
    if (mended.value > 0) ports.log.info("native-payments", { mended: mended.value });
    return mended.value;
  };
};
