import { eventually, type SandboxProcess } from "./sandbox-process.ts";

export type Row = Readonly<Record<string, unknown>>;

const administrator = "sandbox-admin";
const rowsOf = (body: Row): readonly Row[] => (Array.isArray(body["value"]) ? (body["value"] as readonly Row[]) : []);

/** Reads and makes rows of a sandbox as its administrator. */
export const rowsIn = (sandbox: SandboxProcess) => {
  const list = async (set: string, filter = ""): Promise<readonly Row[]> => {
    const query = filter ? `?$filter=${encodeURIComponent(filter)}` : "";
    const { status, body } = await sandbox.call("GET", `/api/data/v9.2/${set}${query}`, undefined, administrator);
    if (status !== 200) throw new Error(`${set}: ${status} ${JSON.stringify(body)}`);
    return rowsOf(body);
  };
  const create = async (set: string, values: Row): Promise<Row> => {
    const { status, body } = await sandbox.call("POST", `/api/data/v9.2/${set}`, values, administrator);
    if (status !== 201) throw new Error(`${set}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const currencyId = async (iso: string): Promise<string> => {
    const [row] = await list("transactioncurrencies", `isocurrencycode eq '${iso}'`);
    return String(row?.["transactioncurrencyid"]);
  };
  return {
    list,
    create,
    /** A new sample order; answers its GUID. */
    order: async (amount: number, currency = "EUR", name = "Test order"): Promise<string> => {
      const contact = (await list("contacts"))[0]?.["contactid"];
      const row = await create("sample_orders", {
        sample_name: name,
        sample_amount: amount,
        sample_email: "payer@example.com",
        "transactioncurrencyid@odata.bind": `/transactioncurrencies(${await currencyId(currency)})`,
        ...(typeof contact === "string" ? { "sample_contactid@odata.bind": `/contacts(${contact})` } : {}),
      });
      return String(row["sample_orderid"]);
    },
    /** The Payment rows of an order. */
    payments: (orderId: string) => list("cfl_payments", `cfl_sourceid eq '${orderId}'`),
    /** Waits until the order's one Payment row fits. */
    paymentWhen: async (orderId: string, fits: (row: Row) => boolean): Promise<Row> => {
      const found = await eventually(
        () => list("cfl_payments", `cfl_sourceid eq '${orderId}'`),
        (rows) => rows.some(fits),
      );
      return found.find(fits) ?? {};
    },
  };
};

/** Waits until nothing waits anywhere: no delivery, no step, no item in the server's inbox. */
export const quiet = async (sandbox: SandboxProcess): Promise<void> => {
  await eventually(
    async () => (await sandbox.call("GET", "/_sandbox/stats")).body,
    (stats) => stats["backlog"] === 0,
    30,
  );
};
