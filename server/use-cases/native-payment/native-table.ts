import { tables } from "../../../core/generated/tables.ts";
import { paymentStatusOf, type PaymentStatus } from "../../../core/status.ts";
import type { Row } from "../../ports/dataverse.ts";

/**
 * Microsoft's own Payment table as this environment has it. Its names and the values of its status are not documented, so whoever
 * runs the server says what they are; a status that is not named is left alone.
 */
export interface NativeTable {
  /** Logical name, expected `pp_payment`. */
  readonly name: string;
  /** The column with the gateway's payment id (`pi_…`). */
  readonly idColumn: string;
  readonly status?: {
    readonly column: string;
    /** Our word → the option value that says the same there. */
    readonly values: Readonly<Partial<Record<PaymentStatus, number>>>;
  };
}

const { columns, set } = tables.payment;

/** What the optional solution adds to the native table, under the names that our own table has. */
export const sharedColumns: readonly string[] = [
  columns.gatewayreference,
  columns.chargereference,
  columns.reasoncode,
  columns.reason,
  columns.reasonmessage,
];

/** The lookup from a native row to our Payment: as it is read, and as it is written. */
const linkColumn = "_cfl_paymentid_value";
const linkNavigation = "cfl_paymentid@odata.bind";

/** Columns of a native row that a decision rests on. */
export const nativeColumns = (native: NativeTable): readonly string[] => [
  `${native.name}id`,
  native.idColumn,
  ...sharedColumns,
  linkColumn,
  ...(native.status ? [native.status.column] : []),
];

const statusWanted = (payment: Row, { status }: NativeTable): Row => {
  const word = paymentStatusOf(payment[columns.status]);
  const value = word === undefined ? undefined : status?.values[word];
  return status === undefined || value === undefined ? {} : { [status.column]: value };
};

/** What the native row has to be told for it to say what our Payment says; empty when it does already. */
export const nativeDifferences = (row: Row, payment: Row, native: NativeTable): Row => {
  const wanted = Object.fromEntries(sharedColumns.map((column) => [column, payment[column] ?? null]));
  const values = Object.entries({ ...wanted, ...statusWanted(payment, native) });
  const id = String(payment[columns.id]);
  const isLinked = String(row[linkColumn] ?? "").toLowerCase() === id.toLowerCase();
  return {
    ...Object.fromEntries(values.filter(([column, value]) => (row[column] ?? null) !== value)),
    ...(isLinked ? {} : { [linkNavigation]: `/${set}(${id})` }),
  };
};
