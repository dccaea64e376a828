import { tables } from "../../../core/generated/tables.ts";
import { isCurrencyCode } from "../../../core/currencies.ts";
import type { TableDefinition } from "../../ports/definitions.ts";
import { askAgain, type DoctorPorts, wordsOf } from "./examination.ts";
import { type Finding, of } from "./finding.ts";
import type { ProfileRow } from "./profile-rows.ts";

const correct = "Open the profile in the app Payments, under Payment profiles, and correct it.";

const amountTypes = new Set(["Money", "Decimal", "Double", "Integer", "BigInt"]);

const sourceFinding = (profile: ProfileRow, table: TableDefinition): Finding => {
  const check = of("profiles.source");
  const { called, amountColumn, sourceSet } = profile;
  if (sourceSet && sourceSet !== table.set) {
    return check.wrong(
      `The profile ${called} has entity set "${sourceSet}", but ${table.name} has "${table.set}".`,
      correct,
    );
  }
  if (!amountColumn) return check.wrong(`The profile ${called} has no amount column.`, correct);
  const column = table.columns.get(amountColumn);
  if (!column)
    return check.wrong(
      `The profile ${called} names an amount column that ${table.name} has not: "${amountColumn}".`,
      correct,
    );
  return amountTypes.has(column.type)
    ? check.ok(`The profile ${called} reads ${table.name}.${amountColumn}.`)
    : check.wrong(
        `The amount column of the profile ${called} is of type ${column.type}, which holds no amount.`,
        correct,
      );
};

const currencyFinding = (profile: ProfileRow, table: TableDefinition): Finding => {
  const check = of("profiles.currency");
  const { called, fixedCurrency, currencyColumn } = profile;
  if (fixedCurrency) {
    return isCurrencyCode(fixedCurrency)
      ? check.ok(`The profile ${called} takes ${fixedCurrency} alone.`)
      : check.wrong(`The fixed currency of the profile ${called} is no ISO code: "${fixedCurrency}".`, correct);
  }
  const column = table.columns.get(currencyColumn);
  if (!column) {
    return check.wrong(
      `The profile ${called} needs a currency, and ${table.name} has no column "${currencyColumn}".`,
      `${correct} Name a currency column, or give a fixed currency.`,
    );
  }
  const says = column.type === "String" || column.targets.includes("transactioncurrency");
  return says
    ? check.ok(`The profile ${called} takes its currency from ${table.name}.${currencyColumn}.`)
    : check.wrong(`The currency column of the profile ${called} is neither a currency lookup nor a text.`, correct);
};

const regardingFinding = async (
  profile: ProfileRow,
  table: TableDefinition,
  { definitions }: DoctorPorts,
): Promise<Finding> => {
  const check = of("profiles.regarding");
  const { called, regardingColumn: name } = profile;
  if (!name) return check.skipped(`The profile ${called} names no regarding lookup; it need not.`);
  const payment = await definitions.table(tables.payment.name);
  if (!payment.ok) return check.unchecked(`The table Payment cannot be read: ${wordsOf(payment.error)}.`, askAgain);
  const there = payment.value.columns.get(name);
  const back = table.columns.get(name);
  if (!there && !back)
    return check.wrong(
      `The regarding lookup of the profile ${called} exists neither on Payment nor on ${table.name}: "${name}".`,
      correct,
    );
  return there?.targets.includes(table.name) || back?.targets.includes(tables.payment.name)
    ? check.ok(`The profile ${called} fills ${there ? tables.payment.name : table.name}.${name}.`)
    : check.wrong(
        `The regarding column of the profile ${called} is no lookup between Payment and ${table.name}.`,
        correct,
      );
};

/** A column that, if it is named, must be there and be text. */
const textFinding = (
  id: "profiles.receipt" | "profiles.payer",
  { called, name, what }: { readonly called: string; readonly name: string; readonly what: string },
  table: TableDefinition,
): Finding => {
  const check = of(id);
  if (!name) return check.skipped(`The profile ${called} names no column for ${what}; it need not.`);
  const type = table.columns.get(name)?.type;
  if (type === "String") return check.ok(`The profile ${called} reads ${what} from ${table.name}.${name}.`);
  return type
    ? check.wrong(`The profile ${called} reads ${what} from a column of type ${type}, not text.`, correct)
    : check.wrong(`The profile ${called} names a column for ${what} that ${table.name} has not: "${name}".`, correct);
};

/** What a profile says of its source table, against that table's definition. */
export const tableFindings = async (profile: ProfileRow, ports: DoctorPorts): Promise<readonly Finding[]> => {
  const check = of("profiles.source");
  const { called, sourceTable } = profile;
  if (!sourceTable) return [check.wrong(`The profile ${called} names no source table.`, correct)];
  const table = await ports.definitions.table(sourceTable);
  if (!table.ok && table.error.kind === "not-found") {
    return [check.wrong(`The profile ${called} names a source table that does not exist: "${sourceTable}".`, correct)];
  }
  if (!table.ok)
    return [check.unchecked(`The table ${sourceTable} cannot be read: ${wordsOf(table.error)}.`, askAgain)];
  return [
    sourceFinding(profile, table.value),
    currencyFinding(profile, table.value),
    await regardingFinding(profile, table.value, ports),
    textFinding(
      "profiles.receipt",
      { called, name: profile.receiptEmailColumn, what: "the receipt's address" },
      table.value,
    ),
    textFinding("profiles.payer", { called, name: profile.nameColumn, what: "the payer's name" }, table.value),
  ];
};
