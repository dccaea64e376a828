import { tokens } from "../fixed.ts";
import type { Fetch } from "../http-front.ts";

type Row = Readonly<Record<string, unknown>>;

/** What the start page shows; it asks for this every second. */
export interface Overview {
  /** The newest ones, those in euro before the others. */
  readonly orders: readonly OrderLine[];
  readonly payments: readonly PaymentLine[];
  readonly events: readonly EventLine[];
}

export interface OrderLine {
  readonly id: string;
  readonly name: string;
  /** "€20.00" */
  readonly amount: string;
  readonly paid: boolean;
}

export interface PaymentLine {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly amount: string;
  readonly reference: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly method: string;
  readonly at: string;
}

export interface EventLine {
  readonly id: string;
  readonly type: string;
  readonly state: string;
  readonly note: string;
  readonly at: string;
}

const formatted = "@OData.Community.Display.V1.FormattedValue";
const text = (row: Row, name: string): string => String(row[name] ?? "");
const shown = (row: Row, name: string): string => text(row, `${name}${formatted}`);

/** Statuses in which the money is there, or was. */
const paidStatuses = new Set(["Succeeded", "Authorized", "Partially refunded", "Refunded", "Disputed", "Charged back"]);

const reader =
  (dataverse: Fetch, origin: string) =>
  async (path: string): Promise<readonly Row[]> => {
    const response = await dataverse(
      new Request(`${origin}/api/data/v9.2/${path}`, {
        headers: { authorization: `Bearer ${tokens.administrator}`, prefer: 'odata.include-annotations="*"' },
      }),
    );
    const body = (await response.json()) as { readonly value?: readonly Row[] };
    return body.value ?? [];
  };

const paymentLine = (row: Row): PaymentLine => ({
  id: text(row, "cfl_paymentid"),
  name: text(row, "cfl_name"),
  status: shown(row, "cfl_status"),
  amount: shown(row, "cfl_amount"),
  reference: text(row, "cfl_gatewayreference"),
  reasonCode: text(row, "cfl_reasoncode"),
  reason: text(row, "cfl_reasonmessage"),
  method: text(row, "cfl_paymentmethodlabel"),
  at: text(row, "modifiedon"),
});

const eventLine = (row: Row): EventLine => ({
  id: text(row, "cfl_eventid"),
  type: text(row, "cfl_type"),
  state: shown(row, "cfl_state"),
  note: text(row, "cfl_error"),
  at: text(row, "createdon"),
});

/** Orders in euro offer the most ways to pay. */
const euroFirst = (one: OrderLine, other: OrderLine): number =>
  Number(other.amount.startsWith("€")) - Number(one.amount.startsWith("€"));

/** Reads the rows as the sandbox's administrator. */
export const readOverview = async (dataverse: Fetch, origin: string): Promise<Overview> => {
  const read = reader(dataverse, origin);
  const [orders, payments, events] = await Promise.all([
    read("sample_orders?$select=sample_name,sample_amount&$orderby=createdon desc&$top=50"),
    read("cfl_payments?$orderby=modifiedon desc&$top=100"),
    read("cfl_gatewayevents?$orderby=createdon desc&$top=14"),
  ]);
  const paid = new Set(
    payments.filter((row) => paidStatuses.has(shown(row, "cfl_status"))).map((row) => text(row, "cfl_sourceid")),
  );
  return {
    orders: orders
      .map((row) => ({
        id: text(row, "sample_orderid"),
        name: text(row, "sample_name"),
        amount: shown(row, "sample_amount"),
        paid: paid.has(text(row, "sample_orderid")),
      }))
      .sort(euroFirst),
    payments: payments.slice(0, 12).map(paymentLine),
    events: events.map(eventLine),
  };
};
