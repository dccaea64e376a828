import { choices, tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import { faultOfDataverse, type PayFault, refusal } from "./refusal.ts";

const { columns, set } = tables.paymentProfile;

/** How payments for one table are taken. */
export interface Profile {
  readonly id: string;
  readonly livemode: boolean;
  readonly sourceTable: string;
  readonly amountColumn: string;
  readonly currencyColumn: string;
  /** ISO code in capitals, when the table has no currency of its own. */
  readonly fixedCurrency: string | undefined;
  readonly regardingColumn: string | undefined;
  readonly receiptEmailColumn: string | undefined;
  readonly captureMethod: string;
  readonly setupFutureUsage: string | undefined;
  readonly paymentMethodConfiguration: string | undefined;
  /** Known contacts may keep methods and pay with them again. */
  readonly savedMethods: boolean;
  /** Staff may enter the card of a payer on the telephone. */
  readonly telephone: boolean;
  readonly description: string | undefined;
  readonly returnOrigins: readonly string[];
  readonly teamId: string | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

const wordOf = (words: Readonly<Record<string, number>>, value: unknown): string | undefined =>
  Object.keys(words).find((word) => words[word] === value);

/** https anywhere, and plain http on this machine alone. */
const isReturnOrigin = (line: string): boolean =>
  URL.canParse(line) && (line.startsWith("https://") || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(line));

const profileOf = (row: Row): Profile => ({
  id: String(row[columns.id]),
  livemode: row[columns.livemode] === true,
  sourceTable: text(row[columns.sourcetable]) ?? "",
  amountColumn: text(row[columns.amountcolumn]) ?? "",
  currencyColumn: text(row[columns.currencycolumn]) ?? "transactioncurrencyid",
  fixedCurrency: text(row[columns.fixedcurrency])?.toUpperCase(),
  regardingColumn: text(row[columns.regardingcolumn]),
  receiptEmailColumn: text(row[columns.receiptemailcolumn]),
  captureMethod: wordOf(choices.captureMethod, row[columns.capturemethod]) ?? "automatic_async",
  setupFutureUsage: wordOf(choices.setupFutureUsage, row[columns.setupfutureusage]),
  paymentMethodConfiguration: text(row[columns.paymentmethodconfiguration]),
  savedMethods: row[columns.savedmethods] === true,
  telephone: row[columns.telephone] === true,
  description: text(row[columns.description]),
  returnOrigins: (text(row[columns.returnorigins]) ?? "").split(/\s+/).filter(isReturnOrigin),
  teamId: text(row[`_${columns.teamid}_value`]),
});

export interface ProfileWish {
  readonly id: string | undefined;
  readonly table: string;
  /** Mode of the server's own key. */
  readonly livemode: boolean;
}

/** The profile of an attempt, if it may be used: active, for this table, of the same mode as the server's key. */
export const readProfile = async (dataverse: Dataverse, wish: ProfileWish): Promise<Result<Profile, PayFault>> => {
  if (!wish.id) return err(refusal("rejected_profile", "no_profile"));
  const answer = await dataverse.retrieve({ set, id: wish.id });
  if (!answer.ok) {
    return err(
      answer.error.kind === "not-found" ? refusal("rejected_profile", "no_profile") : faultOfDataverse(answer.error),
    );
  }
  if (answer.value.row["statecode"] !== 0) return err(refusal("rejected_profile", "profile_inactive"));
  const profile = profileOf(answer.value.row);
  if (profile.livemode !== wish.livemode) return err(refusal("rejected_profile", "mode_mismatch"));
  if (profile.sourceTable !== wish.table) return err(refusal("rejected_profile", "profile_of_another_table"));
  if (!profile.amountColumn) return err(refusal("rejected_profile", "no_amount_column"));
  return ok(profile);
};
