import { tables } from "../../../core/generated/tables.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { DataverseFault, Row } from "../../ports/dataverse.ts";
import type { DoctorPorts } from "./examination.ts";

const { columns, set } = tables.paymentProfile;

/** An active profile as its maker wrote it: nothing is filled in or thrown away. Absent columns are empty texts. */
export interface ProfileRow {
  /** In quotation marks, for sentences. */
  readonly called: string;
  readonly name: string;
  readonly livemode: boolean;
  readonly publishableKey: string;
  readonly account: string;
  readonly sourceTable: string;
  readonly sourceSet: string;
  readonly amountColumn: string;
  readonly currencyColumn: string;
  /** In capitals. */
  readonly fixedCurrency: string;
  readonly regardingColumn: string;
  readonly receiptEmailColumn: string;
  readonly nameColumn: string;
  readonly returnOrigins: readonly string[];
  readonly teamId: string;
}

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

const profileOf = (row: Row): ProfileRow => ({
  called: `"${text(row[columns.name])}"`,
  name: text(row[columns.name]),
  livemode: row[columns.livemode] === true,
  publishableKey: text(row[columns.publishablekey]),
  account: text(row[columns.account]),
  sourceTable: text(row[columns.sourcetable]),
  sourceSet: text(row[columns.sourceset]),
  amountColumn: text(row[columns.amountcolumn]),
  currencyColumn: text(row[columns.currencycolumn]) || "transactioncurrencyid",
  fixedCurrency: text(row[columns.fixedcurrency]).toUpperCase(),
  regardingColumn: text(row[columns.regardingcolumn]),
  receiptEmailColumn: text(row[columns.receiptemailcolumn]),
  nameColumn: text(row[columns.billingnamecolumn]),
  returnOrigins: text(row[columns.returnorigins]).split(/\s+/).filter(Boolean),
  teamId: text(row[`_${columns.teamid}_value`]),
});

/** The active profiles, by name. */
export const readProfiles = async ({
  dataverse,
}: Pick<DoctorPorts, "dataverse">): Promise<Result<readonly ProfileRow[], DataverseFault>> => {
  const found = await dataverse.list(set, { filter: "statecode eq 0", orderBy: columns.name });
  return found.ok ? ok(found.value.map(({ row }) => profileOf(row))) : found;
};
