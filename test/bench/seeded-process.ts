import { createSandboxClock } from "../../sandbox/clock.ts";
import { createDataverseSandbox } from "../../sandbox/dataverse/index.ts";
import { readBuilt } from "../../sandbox/built.ts";
import { openFront } from "../../sandbox/http-front.ts";
import { createStripeSandbox } from "../../sandbox/stripe/index.ts";
import { writeTrueRows } from "./seeded/write-rows.ts";

/** The two stand-ins in a process of their own, with as many payments as are asked for, and true rows of each. */
type Message =
  | { readonly kind: "seed"; readonly payments: number }
  | { readonly kind: "spoil"; readonly rows: number }
  | { readonly kind: "stats" };

type Row = Readonly<Record<string, unknown>>;

const built = readBuilt();
if (!built.ok) throw new Error(built.error);
const clock = createSandboxClock();
let answer: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 });
const front = await openFront(0, () => ({ kind: "web", fetch: (request) => answer(request) }));
if (!front.ok) throw new Error(front.error);
const origin = `http://127.0.0.1:${front.value.port}`;
const stripe = await createStripeSandbox({ clock, origin });
const dataverse = await createDataverseSandbox({ clock, origin, solutions: [...built.value.solutions] });
answer = (request) => (new URL(request.url).pathname.startsWith("/api/") ? dataverse : stripe).fetch(request);

const call = async (method: string, path: string, body?: object): Promise<Row> => {
  const headers = { authorization: "Bearer sandbox-server", "content-type": "application/json" };
  const url = `${origin}/api/data/v9.2/${path}`;
  const response = await dataverse.fetch(
    new Request(url, { method, headers, body: body ? JSON.stringify(body) : null }),
  );
  if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 500)}`);
  return response.status === 204 ? {} : ((await response.json()) as Row);
};

const many = (action: string, set: string, rows: readonly Row[]): Promise<Row> =>
  call("POST", `${set}/Microsoft.Dynamics.CRM.${action}`, { Targets: rows });

const typed = (table: string, row: Row): Row => ({ "@odata.type": `Microsoft.Dynamics.CRM.${table}`, ...row });

const say = (line: string): void => void process.stderr.write(`  ${line}\n`);

const secondsBack = 20 * 86_400;

/** Every twentieth is partly refunded, every fiftieth declined. */
const seed = async (payments: number): Promise<object> => {
  const seeded = stripe.seed({
    payments,
    overSeconds: secondsBack,
    refund: (index) => (index % 20 === 7 ? 500 : undefined),
    order: (index) => (index % 50 === 3 ? { payment_method: "pm_card_chargeDeclined" } : {}),
  });
  if (!seeded.ok) throw new Error(seeded.error);
  const found = await call("GET", "transactioncurrencies?$filter=isocurrencycode eq 'EUR'");
  const [euro] = found["value"] as readonly Row[];
  await writeTrueRows(origin, String(euro?.["transactioncurrencyid"]), {
    write: async (set, table, rows) => {
      await many(
        "CreateMultiple",
        set,
        rows.map((row) => typed(table, row)),
      );
    },
    say,
  });
  return {};
};

const spoil = async (rows: number): Promise<object> => {
  const found = await call("GET", `cfl_payments?$select=cfl_paymentid&$filter=cfl_status eq 413500004&$top=${rows}`);
  const spoilt = (found["value"] as readonly Row[]).map((row) =>
    typed("cfl_payment", { cfl_paymentid: row["cfl_paymentid"], cfl_status: 413500002, cfl_fee: 99 }),
  );
  await many("UpdateMultiple", "cfl_payments", spoilt);
  return { spoilt: spoilt.length };
};

const stats = (): object => ({
  stripe: stripe.stats().requests,
  dataverse: dataverse.stats().requests,
  operations: dataverse.stats().operations,
  byTable: dataverse.stats().byTable,
});

process.on("message", (message: Message) => {
  const done =
    message.kind === "seed" ? seed(message.payments) : message.kind === "spoil" ? spoil(message.rows) : stats();
  void Promise.resolve(done).then((told) => process.send?.(told));
});
process.send?.({ origin });
