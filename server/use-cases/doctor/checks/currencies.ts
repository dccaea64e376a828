import { isCurrencyCode, shownDigits } from "../../../../core/currencies.ts";
import { tables } from "../../../../core/generated/tables.ts";
import { askAgain, type DoctorPorts, type Subject, wordsOf } from "../examination.ts";
import type { ColumnDefinition } from "../../../ports/definitions.ts";
import { type Finding, of, together } from "../finding.ts";
import { type ProfileRow, readProfiles } from "../profile-rows.ts";

interface Currency {
  /** ISO, in capitals. */
  readonly code: string;
  readonly digits: number;
}

const readCurrencies = async ({ dataverse }: DoctorPorts) => {
  const select = ["isocurrencycode", "currencyprecision"];
  const found = await dataverse.list("transactioncurrencies", { select });
  if (!found.ok) return found;
  const value = found.value.map(({ row }): Currency => ({
    code: String(row["isocurrencycode"] ?? "").toUpperCase(),
    digits: Number(row["currencyprecision"] ?? 2),
  }));
  return { ok: true, value } as const;
};

const page = "Power Platform admin centre, the environment, Settings, Business, Currencies";

const rowFindings = (profiles: readonly ProfileRow[], currencies: readonly Currency[]): readonly Finding[] => {
  const check = of("currencies.rows");
  const fixed = profiles.filter(({ fixedCurrency }) => fixedCurrency);
  const missing = fixed.filter(({ fixedCurrency }) => !currencies.some(({ code }) => code === fixedCurrency));
  if (currencies.length === 0) return [check.wrong("Dataverse has no currency.", `Create one: ${page}.`)];
  if (missing.length === 0) {
    return [
      check.ok(`Dataverse has ${currencies.map(({ code }) => code).join(", ")}: every currency that a profile names.`),
    ];
  }
  return missing.map(({ called, fixedCurrency }) =>
    check.wrong(
      `Dataverse has no currency ${fixedCurrency}, which the profile ${called} names.`,
      `Create it: ${page}.`,
    ),
  );
};

const precisionFinding = ({ code, digits }: Currency): Finding => {
  const check = of("currencies.precision");
  if (!isCurrencyCode(code)) {
    return check.warning(
      `The currency "${code}" has no ISO code: Stripe cannot charge it.`,
      `Correct its code: ${page}.`,
    );
  }
  const wanted = shownDigits(code);
  if (digits === wanted) return check.ok(`${code} has ${digits} decimals, as at Stripe.`);
  const what = `${code} has ${digits} decimals in Dataverse, ${wanted} at Stripe`;
  const mend = `Set its currency precision to ${wanted}: ${page}.`;
  return digits < wanted
    ? check.wrong(`${what}: amounts are rounded before they are charged.`, mend)
    : check.warning(`${what}: an amount with more decimals is refused.`, mend);
};

const precisionFindings = (currencies: readonly Currency[]): readonly Finding[] =>
  together(
    currencies.map(precisionFinding),
    of("currencies.precision").ok("Each of them has as many decimals as Stripe charges."),
  );

/** Decimals that a column keeps; undefined: as many as the currency. */
const digitsOf = ({ type, precision, precisionSource }: ColumnDefinition): number | undefined => {
  if (type === "Money") return precisionSource === 2 ? undefined : (precision ?? 2);
  return type === "Decimal" || type === "Double" ? (precision ?? 2) : 0;
};

const amountFinding = async (
  profile: ProfileRow,
  currencies: readonly Currency[],
  { definitions }: DoctorPorts,
): Promise<Finding> => {
  const check = of("currencies.amounts");
  const { called, sourceTable, amountColumn, fixedCurrency } = profile;
  const table = await definitions.table(sourceTable);
  const column = table.ok ? table.value.columns.get(amountColumn) : undefined;
  if (!column) return check.skipped(`The amount column of the profile ${called} cannot be read.`);
  const named = `${sourceTable}.${amountColumn}`;
  if (column.type === "Money" && column.precisionSource === 1) {
    const mend = `make.powerapps.com, Tables, ${sourceTable}, the column: let its decimals follow the currency.`;
    return check.warning(`${named} takes its decimals from the organisation's price setting.`, mend);
  }
  const digits = digitsOf(column);
  if (digits === undefined) return check.ok(`${named} takes its decimals from the currency.`);
  const codes = fixedCurrency ? [fixedCurrency] : currencies.map(({ code }) => code).filter(isCurrencyCode);
  const short = codes.filter((code) => shownDigits(code) > digits);
  return short.length === 0
    ? check.ok(`${named} has ${digits} decimals, enough for its currencies.`)
    : check.warning(
        `${named} has ${digits} decimals, too few for ${short.join(", ")}.`,
        `make.powerapps.com, Tables, ${sourceTable}, the column: more decimals, or let them follow the currency.`,
      );
};

const { payment, refund, dispute } = tables;

/** Our own columns may be customised, too. */
const ownAmounts = [payment, refund, dispute].map(({ name, columns }) => ({
  table: name,
  column: columns.amount,
}));

const ownFindings = async ({ definitions }: DoctorPorts): Promise<readonly Finding[]> => {
  const check = of("currencies.amounts");
  const found = await Promise.all(
    ownAmounts.map(async ({ table, column }) => {
      const definition = await definitions.table(table);
      return {
        table,
        column,
        source: definition.ok ? definition.value.columns.get(column)?.precisionSource : undefined,
      };
    }),
  );
  return found
    .filter(({ source }) => source !== undefined && source !== 2)
    .map(({ table, column }) =>
      check.wrong(
        `${table}.${column} no longer takes its decimals from the currency.`,
        `make.powerapps.com, Tables, ${table}, the column: let its decimals follow the currency; or remove the solution's unmanaged layer.`,
      ),
    );
};

/** Currency rows, and decimals on the way from a source row to Stripe. */
export const currencies: Subject = {
  checks: ["currencies.rows", "currencies.precision", "currencies.amounts"],
  examine: async (_wish, ports) => {
    const [found, profiles] = await Promise.all([readCurrencies(ports), readProfiles(ports)]);
    if (!found.ok)
      return [of("currencies.rows").unchecked(`Currencies cannot be read: ${wordsOf(found.error)}.`, askAgain)];
    const all = profiles.ok ? profiles.value : [];
    const amounts = await Promise.all(all.map((profile) => amountFinding(profile, found.value, ports)));
    return [
      ...rowFindings(all, found.value),
      ...precisionFindings(found.value),
      ...amounts,
      ...(await ownFindings(ports)),
    ];
  },
};
