import { tables } from "../../../../core/generated/tables.ts";
import { askAgain, type DoctorPorts, type Subject, wordsOf } from "../examination.ts";
import { type Finding, of, together } from "../finding.ts";

const { payment, refund, dispute, gatewayEvent, serverStatus } = tables;

interface ExpectedKey {
  readonly table: { readonly name: string; readonly set: string; readonly id: string };
  readonly column: string;
}

/** Every alternate key that the server's writes rely on. */
export const expectedKeys: readonly ExpectedKey[] = [
  { table: payment, column: payment.columns.paymentkey },
  { table: payment, column: payment.columns.gatewayreference },
  { table: refund, column: refund.columns.gatewayreference },
  { table: dispute, column: dispute.columns.gatewayreference },
  { table: gatewayEvent, column: gatewayEvent.columns.eventid },
  { table: serverStatus, column: serverStatus.columns.name },
];

const activate =
  "make.powerapps.com, Tables, the table, Keys: delete rows that share a value, then choose Reactivate key. A pending index is ready in some minutes.";

const activeFinding = async ({ table, column }: ExpectedKey, { definitions }: DoctorPorts): Promise<Finding> => {
  const check = of("keys.active");
  const found = await definitions.table(table.name);
  if (!found.ok) return check.unchecked(`The keys of ${table.name} cannot be read: ${wordsOf(found.error)}.`, askAgain);
  const key = found.value.keys.find(({ columns }) => columns.join() === column);
  const named = `The key of ${table.name} over ${column}`;
  if (!key) return check.wrong(`${named} is missing.`, "Import the solution Counterfoil again.");
  if (key.status === "Active") return check.ok(`${named} is active.`);
  return key.status === "Failed"
    ? check.wrong(`${named} has no index: building it failed.`, activate)
    : check.warning(`${named} is not active yet (${key.status}).`, activate);
};

/** Two rows without a value prove it; nothing is written to try it. */
const emptyFinding = async ({ table, column }: ExpectedKey, { dataverse }: DoctorPorts): Promise<Finding> => {
  const check = of("keys.empty");
  const named = `The key of ${table.name} over ${column}`;
  const empty = await dataverse.list(table.set, { select: [table.id], filter: `${column} eq null`, top: 2 });
  if (!empty.ok) return check.unchecked(`Rows of ${table.name} cannot be counted: ${wordsOf(empty.error)}.`, askAgain);
  return empty.value.length > 1
    ? check.ok(`${named} takes several rows without a value: there are some.`)
    : check.skipped(`${named}: fewer than two rows are without a value now, and nothing is written to try it.`);
};

const mayBeEmpty = ({ table, column }: ExpectedKey): boolean =>
  (table === payment || table === refund) && column.endsWith("gatewayreference");

/** The alternate keys that keep one payment from having two rows. */
export const keys: Subject = {
  checks: ["keys.active", "keys.empty"],
  examine: async (_wish, ports) => [
    ...together(
      await Promise.all(expectedKeys.map((key) => activeFinding(key, ports))),
      of("keys.active").ok(`The ${expectedKeys.length} alternate keys are active.`),
    ),
    ...(await Promise.all(expectedKeys.filter(mayBeEmpty).map((key) => emptyFinding(key, ports)))),
  ],
};
