import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import type { Definitions } from "../../ports/definitions.ts";
import { sentence } from "./faults.ts";
import type { Item, Outcome } from "./plan.ts";
import { checkProfileColumns } from "./profile-columns.ts";
import { type ProfileWish, valuesOf } from "./profile-wish.ts";

export interface ProfilePorts {
  readonly dataverse: Dataverse;
  readonly definitions: Pick<Definitions, "table">;
}

const { columns, set, id: primaryKey } = tables.paymentProfile;

/** One origin a line; how lines end is no difference. */
const comparable = (value: unknown): unknown =>
  typeof value === "string" ? value.split(/\s+/).filter(Boolean).join(" ") : (value ?? null);

const differences = (row: Row, values: Row): readonly string[] => [
  ...Object.keys(values).filter((name) => comparable(row[name]) !== comparable(values[name])),
  ...(row["statecode"] === 1 ? ["statecode"] : []),
];

const setOf = async (wish: ProfileWish, { dataverse }: ProfilePorts): Promise<Result<string, string>> => {
  const found = await dataverse.entitySetName(wish.table);
  return found.ok ? found : err(`The table ${wish.table} cannot be read. ${sentence(found.error)}`);
};

const write = async (wish: ProfileWish, ports: ProfilePorts, present?: Row): Promise<Result<Outcome, string>> => {
  const fit = await checkProfileColumns(wish, ports.definitions);
  if (!fit.ok) return fit;
  const sourceSet = await setOf(wish, ports);
  if (!sourceSet.ok) return sourceSet;
  const values = { ...valuesOf(wish), [columns.sourceset]: sourceSet.value };
  const again = present?.["statecode"] === 1 ? { statecode: 0, statuscode: 1 } : {};
  const written = present
    ? await ports.dataverse.update({ set, id: String(present[primaryKey]) }, { ...values, ...again }, { ifMatch: "*" })
    : await ports.dataverse.create(set, values);
  return written.ok ? ok({}) : err(sentence(written.error));
};

const quoted = (text: string): string => text.replaceAll("'", "''");

/** The profile of this name: as wished, or to be made so. `isTableComing`: an item before this one brings its table. */
export const planProfile = async (
  wish: ProfileWish,
  ports: ProfilePorts,
  isTableComing: boolean,
): Promise<Result<Item, string>> => {
  const shared = { id: `profile:${wish.name}`, what: `Payment profile "${wish.name}" for ${wish.table}` };
  if (!isTableComing) {
    const fit = await checkProfileColumns(wish, ports.definitions);
    if (!fit.ok) return fit;
  }
  const found = await ports.dataverse.list(set, { filter: `${columns.name} eq '${quoted(wish.name)}'` });
  if (!found.ok) return err(`Payment profiles cannot be read. ${sentence(found.error)}`);
  const row = found.value[0]?.row;
  if (!row) return ok({ ...shared, verdict: "create", carryOut: () => write(wish, ports) });
  const different = differences(row, valuesOf(wish));
  if (different.length === 0) return ok({ ...shared, verdict: "there" });
  const because = `differs in ${different.join(", ")}`;
  return ok({ ...shared, verdict: "mend", because, carryOut: () => write(wish, ports, row) });
};

/** Profiles go only when that is asked for: payments refer to them. */
export const planProfileRemoval = async (dataverse: Dataverse): Promise<Result<readonly Item[], string>> => {
  const found = await dataverse.list(set, { select: [primaryKey, columns.name] });
  if (!found.ok) return err(`Payment profiles cannot be read. ${sentence(found.error)}`);
  return ok(
    found.value.map(({ row }): Item => {
      const name = String(row[columns.name]);
      const carryOut = async (): Promise<Result<Outcome, string>> => {
        const write = { kind: "delete", address: { set, id: String(row[primaryKey]) } } as const;
        const removed = await dataverse.transact([write]);
        return removed.ok || removed.error.kind === "not-found" ? ok({}) : err(sentence(removed.error));
      };
      return { id: `profile:${name}`, what: `Payment profile "${name}"`, verdict: "remove", carryOut };
    }),
  );
};
