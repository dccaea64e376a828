import type { GatewayTruth } from "../../../core/gateway-objects.ts";
import { tables } from "../../../core/generated/tables.ts";
import { foreignPaymentKey, guidFromName } from "../../../core/ids.ts";
import { project } from "../../../core/projection.ts";
import { createHistory } from "../../../server/adapters/stripe/history.ts";
import { connectStripe } from "../../../server/adapters/stripe/connect.ts";
import type { GatewayHistory, HistoryPage, Stretch } from "../../../server/ports/gateway-history.ts";
import type { GatewayAnswer } from "../../../server/ports/gateway.ts";
import { childrenOf } from "../../../server/use-cases/ledger/children.ts";
import { paymentColumns } from "../../../server/use-cases/ledger/columns.ts";
import { createMovements, truthIn } from "../../../server/use-cases/reconcile/movements.ts";

type Row = Readonly<Record<string, unknown>>;

/** Writes many rows of one table at once. */
export type WriteMany = (set: string, table: string, rows: readonly Row[]) => Promise<void>;

const { payment, refund, dispute } = tables;
const tableOf = (set: string): string => [payment, refund, dispute].find((one) => one.set === set)?.name ?? "";

async function* pages<Item>(
  list: (stretch: Stretch) => GatewayAnswer<HistoryPage<Item>>,
): AsyncGenerator<readonly Item[]> {
  let after: string | undefined;
  do {
    const page = await list({ since: 0, after });
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    yield page.value.items;
    after = page.value.next;
  } while (after !== undefined);
}

const rowsOf = async (truth: GatewayTruth, currency: string) => {
  const key = foreignPaymentKey(truth.intent.id);
  const id = await guidFromName(key);
  const bound = { "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currency})` };
  const own = { cfl_paymentid: id, cfl_paymentkey: key, cfl_gatewayreference: truth.intent.id, ...bound };
  const children = childrenOf(truth).map(({ set, reference, values }) => {
    const parent = { "cfl_paymentid@odata.bind": `/${payment.set}(${id})` };
    return { set, row: { ...values, cfl_gatewayreference: reference, ...parent, ...bound } };
  });
  return [{ set: payment.set as string, row: { ...paymentColumns(project(truth)), ...own } as Row }, ...children];
};

const movementsOf = async (history: GatewayHistory) => {
  const movements = createMovements();
  for (const list of [history.refunds, history.disputes] as const) {
    for await (const items of pages<Parameters<typeof movements.add>[0]>(list)) items.forEach(movements.add);
  }
  return movements;
};

/** Gives every payment of the Stripe stand-in its true rows. */
export const writeTrueRows = async (
  origin: string,
  currency: string,
  { write, say }: { readonly write: WriteMany; readonly say: (line: string) => void },
): Promise<void> => {
  const history = createHistory(connectStripe("sk_test_sandbox", origin));
  const movements = await movementsOf(history);
  let written = 0;
  for await (const intents of pages(history.intents)) {
    const truths = intents.flatMap((intent) => truthIn(intent, movements) ?? []);
    const rows = (await Promise.all(truths.map((truth) => rowsOf(truth, currency)))).flat();
    for (const set of new Set(rows.map((one) => one.set))) {
      const own = rows.filter((one) => one.set === set).map(({ row }) => row);
      await write(set, tableOf(set), own);
    }
    written += intents.length;
    if (written % 20_000 === 0) say(`${written} payments have rows`);
  }
};
