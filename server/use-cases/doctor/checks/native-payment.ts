import { tables } from "../../../../core/generated/tables.ts";
import { askAgain, type Subject, wordsOf } from "../examination.ts";
import { listed, of } from "../finding.ts";

const solution = "CounterfoilPowerPages";

/** What the optional solution adds to Microsoft's table. */
export const nativeColumns = [
  "cfl_gatewayreference",
  "cfl_chargereference",
  "cfl_reasoncode",
  "cfl_reason",
  "cfl_reasonmessage",
] as const;

/** Our columns on Microsoft's own Payment table. */
export const nativePayment: Subject = {
  checks: ["native.columns"],
  examine: async ({ nativeTable }, { dataverse, definitions }) => {
    const check = of("native.columns");
    const found = await dataverse.list("solutions", { select: ["uniquename"], filter: `uniquename eq '${solution}'` });
    if (!found.ok) return [check.unchecked(`Solutions cannot be read: ${wordsOf(found.error)}.`, askAgain)];
    if (found.value.length === 0) return [check.skipped(`The optional solution ${solution} is not imported.`)];
    const table = await definitions.table(nativeTable);
    if (!table.ok && table.error.kind === "not-found") {
      const mend = `Find its logical name (make.powerapps.com, Tables, Payment) and give it to the doctor: --native-table <name>`;
      return [check.wrong(`There is no table ${nativeTable}.`, mend)];
    }
    if (!table.ok)
      return [check.unchecked(`The table ${nativeTable} cannot be read: ${wordsOf(table.error)}.`, askAgain)];
    const { columns } = table.value;
    const lookup = [...columns.values()].some(
      ({ name, targets }) => name.startsWith("cfl_") && targets.includes(tables.payment.name),
    );
    const missing = [
      ...nativeColumns.filter((name) => !columns.has(name)),
      ...(lookup ? [] : [`a lookup to ${tables.payment.name}`]),
    ];
    return missing.length === 0
      ? [check.ok(`The table ${nativeTable} has all our columns.`)]
      : [
          check.wrong(
            `The table ${nativeTable} lacks ${listed(missing)}.`,
            `Import ${solution}, made for this table's name.`,
          ),
        ];
  },
};
