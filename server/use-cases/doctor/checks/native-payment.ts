import { tables } from "../../../../core/generated/tables.ts";
import type { TableDefinition } from "../../../ports/definitions.ts";
import { sharedColumns } from "../../native-payment/native-table.ts";
import { askAgain, type DoctorPorts, type DoctorWish, type Subject, wordsOf } from "../examination.ts";
import { type Finding, listed, of } from "../finding.ts";

const solution = "CounterfoilPowerPages";

const columnFinding = ({ native }: DoctorWish, { columns, name }: TableDefinition): Finding => {
  const check = of("native.columns");
  const hasLookup = [...columns.values()].some(
    (column) => column.name.startsWith("cfl_") && column.targets.includes(tables.payment.name),
  );
  const missing = [
    ...sharedColumns.filter((column) => !columns.has(column)),
    ...(hasLookup ? [] : [`a lookup to ${tables.payment.name}`]),
  ];
  if (missing.length > 0) {
    return check.wrong(
      `The table ${name} lacks ${listed(missing)}.`,
      `Import ${solution}, made for this table's name.`,
    );
  }
  return columns.has(native.idColumn)
    ? check.ok(`The table ${name} has all our columns, and ${native.idColumn} for Stripe's id.`)
    : check.wrong(
        `The table ${name} has no column ${native.idColumn}: its rows cannot be found.`,
        "Find the column that holds pi_… (make.powerapps.com, Tables, Payment) and name it in COUNTERFOIL_NATIVE_ID_COLUMN.",
      );
};

const usedFinding = ({ native }: DoctorWish): Finding => {
  const check = of("native.used");
  return native.isUsed
    ? check.ok(`The server keeps ${native.name} true.`)
    : check.warning(
        `The server is not told of ${native.name}: its rows are not corrected.`,
        `Start the server with COUNTERFOIL_NATIVE_TABLE=${native.name} and COUNTERFOIL_TRACK=all.`,
      );
};

const statusFinding = async ({ native }: DoctorWish, { definitions }: DoctorPorts): Promise<Finding> => {
  const check = of("native.status");
  const { name, status } = native;
  if (!status) return check.skipped(`The server is told no status column of ${name}: it leaves the status alone.`);
  const options = await definitions.options(name, status.column);
  const mend = `Correct COUNTERFOIL_NATIVE_STATUS_COLUMN and COUNTERFOIL_NATIVE_STATUSES: make.powerapps.com, Tables, ${name}, the status column's choices.`;
  if (!options.ok && options.error.kind === "not-found") {
    return check.wrong(`The table ${name} has no choice column ${status.column}.`, mend);
  }
  if (!options.ok)
    return check.unchecked(`${name}.${status.column} cannot be read: ${wordsOf(options.error)}.`, askAgain);
  const unknown = Object.entries(status.values).filter(([, value]) => !options.value.includes(value));
  return unknown.length === 0
    ? check.ok(`The status values of ${name}.${status.column} exist.`)
    : check.wrong(
        `The choice ${name}.${status.column} has no value for ${listed(unknown.map(([word, value]) => `${word}=${value}`))}.`,
        mend,
      );
};

/** Our columns on Microsoft's own Payment table, and what the server was told of it. */
export const nativePayment: Subject = {
  checks: ["native.columns", "native.used", "native.status"],
  examine: async (wish, ports) => {
    const check = of("native.columns");
    const { name } = wish.native;
    const filter = `uniquename eq '${solution}'`;
    const found = await ports.dataverse.list("solutions", { select: ["uniquename"], filter });
    if (!found.ok || found.value.length === 0) {
      const absent = found.ok
        ? `The optional solution ${solution} is not imported.`
        : `Solutions cannot be read (${wordsOf(found.error)}): whether ${solution} is imported is not known.`;
      return [check.skipped(absent), of("native.used").skipped(absent), of("native.status").skipped(absent)];
    }
    const table = await ports.definitions.table(name);
    if (!table.ok && table.error.kind === "not-found") {
      const mend = `Find its logical name (make.powerapps.com, Tables, Payment): COUNTERFOIL_NATIVE_TABLE for the server, --native-table for the doctor.`;
      return [check.wrong(`There is no table ${name}.`, mend)];
    }
    if (!table.ok) return [check.unchecked(`The table ${name} cannot be read: ${wordsOf(table.error)}.`, askAgain)];
    return [columnFinding(wish, table.value), usedFinding(wish), await statusFinding(wish, ports)];
  },
};
