import type { GatewayDispute, GatewayRefund } from "../../../../core/gateway-objects.ts";
import { tables } from "../../../../core/generated/tables.ts";
import { idOf } from "../../../../core/reference.ts";
import { ok } from "../../../../core/result.ts";
import type { Row, Versioned } from "../../../ports/dataverse.ts";
import { type Child, childrenOf } from "../../ledger/children.ts";
import { differences } from "../../ledger/columns.ts";
import type { Finding, Repair } from "../finding.ts";
import { groupBy } from "../group-by.ts";
import { make, mend } from "../mend.ts";
import { readPage } from "../page.ts";
import { forEach, type Learnt } from "../patience.ts";
import { numberOf, paymentRows, rowsBy } from "../rows.ts";
import { type Phase, type Run, shareOf } from "../run.ts";

type Movement = GatewayRefund | GatewayDispute;

interface Kind {
  readonly name: "refunds" | "disputes";
  readonly what: "refund" | "dispute";
  readonly table: typeof tables.refund | typeof tables.dispute;
}

/** A Refund or Dispute row that does not say what the gateway says. */
interface Wrong {
  readonly movement: Movement;
  readonly intentId: string;
  /** What it said of the columns that differ; null: there is no row. */
  readonly said: Row | null;
  readonly is: Row;
}

const reference = "cfl_gatewayreference";

const childOf = (movement: Movement): Child | undefined =>
  childrenOf(
    movement.object === "refund" ? { refunds: [movement], disputes: [] } : { refunds: [], disputes: [movement] },
  )[0];

/** The intent of the payment that a row hangs on. */
const parentOf = (row: Row): unknown => {
  const parent = row[tables.refund.navigation.paymentid];
  return typeof parent === "object" && parent !== null && reference in parent ? parent[reference] : null;
};

const judge = (movement: Movement, rows: ReadonlyMap<string, Versioned>): readonly Wrong[] => {
  const [intentId, child] = [idOf(movement.payment_intent), childOf(movement)];
  if (intentId === null || child === undefined) return [];
  const row = rows.get(movement.id)?.row;
  if (row === undefined) return [{ movement, intentId, said: null, is: child.values }];
  const wanted = { ...child.values, parent: intentId };
  const is = differences({ ...row, parent: parentOf(row) }, wanted);
  const said = Object.fromEntries(
    Object.keys(is).map((column) => [column, column === "parent" ? parentOf(row) : row[column]]),
  );
  return Object.keys(is).length === 0 ? [] : [{ movement, intentId, said, is }];
};

/** The hint of a refund that our staff asked for; others are not ours to make a payment for. */
const isHinted = ({ movement }: Wrong): boolean =>
  movement.object === "refund" && movement.metadata?.["cfl_refund"] !== undefined;

const mendFamily = async (
  family: readonly Wrong[],
  row: Versioned | undefined,
  { run, kind }: { run: Run; kind: Kind },
): Learnt<unknown> => {
  const intentId = family[0]?.intentId ?? "";
  const isMissed = run.ports.track === "all" || family.some(isHinted);
  if (row === undefined) return isMissed ? make(intentId, run) : ok(undefined);
  const disputes = family.flatMap(({ movement }) => (movement.object === "dispute" ? [movement] : []));
  const mended = await mend({ intentId, row, disputes }, run);
  if (!mended.ok) return mended;
  for (const { movement, said, is } of family) {
    const repair: Repair = mended.value.kind === "corrected" && said === null ? { kind: "created" } : mended.value;
    const dry: Repair = repair.kind === "would-correct" && said === null ? { kind: "would-create" } : repair;
    const finding: Finding = { what: kind.what, reference: movement.id, ...numberOf(row.row), said, is, repair: dry };
    run.report.found(finding);
  }
  return ok(undefined);
};

const compare = async (items: readonly Movement[], run: Run, kind: Kind): Learnt<undefined> => {
  const select = Object.keys(items.map(childOf).find((child) => child !== undefined)?.values ?? {});
  const rows = await rowsBy(
    {
      set: kind.table.set,
      key: reference,
      references: items.map(({ id }) => id),
      select,
      expand: `${kind.table.navigation.paymentid}($select=${reference})`,
    },
    run.ports,
  );
  if (!rows.ok) return rows;
  const wrong = items.flatMap((item) => judge(item, rows.value));
  const families = groupBy(wrong, ({ intentId }) => intentId);
  const payments = await paymentRows(
    families.flatMap(([first]) => first?.intentId ?? []),
    run.ports,
  );
  if (!payments.ok) return payments;
  const work = (family: readonly Wrong[]) =>
    mendFamily(family, payments.value.get(family[0]?.intentId ?? ""), { run, kind });
  return forEach(families, work, run.pulse);
};

const phaseOf = (kind: Kind): Phase => ({
  name: kind.name,
  page: async (run, after) => {
    const page = await readPage<Movement>(run.ports.history[kind.name], run, after);
    if (!page.ok) return page;
    const { items, next } = page.value;
    items.forEach(run.movements.add);
    const compared = await compare(items, run, kind);
    if (!compared.ok) return compared;
    return ok({ next, share: next === undefined ? 1 : shareOf(run, items.at(-1)?.created) });
  },
});

/** Refunds and disputes of the window against their rows, one request each side; a mismatch settles its payment. */
export const childPhases: readonly Phase[] = [
  phaseOf({ name: "refunds", what: "refund", table: tables.refund }),
  phaseOf({ name: "disputes", what: "dispute", table: tables.dispute }),
];
