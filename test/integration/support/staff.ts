import { choices } from "../../../core/generated/tables.ts";
import { payerOf } from "./payer.ts";
import { type Row, rowsIn } from "./rows.ts";
import { eventually, type SandboxProcess } from "./sandbox-process.ts";

/** Test cards by what they do. */
export const cards = {
  declined: "4000000000000002",
  threeDSecure: "4000002760003184",
  refundFailsLater: "4000000000005126",
  disputed: "4000000000000259",
} as const;

interface Wanted {
  readonly card?: string;
  readonly currency?: string;
  readonly profile?: string;
}

/** What staff do: they ask for refunds and actions, with their own privileges, and read what became of them. */
export const staffOf = (sandbox: SandboxProcess, token = "sandbox-staff") => {
  const rows = rowsIn(sandbox);
  const ask = async (set: string, values: Row): Promise<string> => {
    const { status, body } = await sandbox.call("POST", `/api/data/v9.2/${set}`, values, token);
    if (status !== 201) throw new Error(`${set}: ${status} ${JSON.stringify(body)}`);
    return String(body[set === "cfl_refunds" ? "cfl_refundid" : "cfl_paymentactionid"]);
  };
  const of = (payment: Row): Row => ({
    "cfl_paymentid@odata.bind": `/cfl_payments(${String(payment["cfl_paymentid"])})`,
    "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(payment["_transactioncurrencyid_value"])})`,
  });
  const refundRow = async (id: string): Promise<Row> =>
    (await rows.list("cfl_refunds", `cfl_refundid eq ${id}`))[0] ?? {};
  const actionRow = async (id: string): Promise<Row> =>
    (await rows.list("cfl_paymentactions", `cfl_paymentactionid eq ${id}`))[0] ?? {};
  const { requested, working } = choices.actionState;
  return {
    refundRow,
    actionRow,
    /** A paid order's Payment. */
    paid: async (amount: number, { card, currency = "EUR", profile }: Wanted = {}): Promise<Row> => {
      const order = await rows.order(amount, currency);
      const shown = { amount, currency, ...(card ? { card } : {}) };
      const press = await payerOf(sandbox).press(
        order,
        shown,
        profile ? { "cfl_profileid@odata.bind": `/cfl_paymentprofiles(${profile})` } : {},
      );
      await press.when(
        card === cards.declined ? "declined" : card === cards.threeDSecure ? "requires_action" : "succeeded",
      );
      return (await rows.payments(order))[0] ?? {};
    },
    /** GUID of a profile that only authorises. */
    manualProfile: async (): Promise<string> => {
      const [found] = await rows.list("cfl_paymentprofiles", "cfl_name eq 'Manual'");
      if (found) return String(found["cfl_paymentprofileid"]);
      const [usual = {}] = await rows.list("cfl_paymentprofiles", "cfl_name eq 'Default'");
      const copied = ["publishablekey", "sourcetable", "sourceset", "amountcolumn", "currencycolumn", "returnorigins"];
      const made = await rows.create("cfl_paymentprofiles", {
        ...Object.fromEntries(copied.map((name) => [`cfl_${name}`, usual[`cfl_${name}`]])),
        cfl_name: "Manual",
        cfl_livemode: false,
        cfl_capturemethod: choices.captureMethod.manual,
      });
      return String(made["cfl_paymentprofileid"]);
    },
    payment: async (payment: Row): Promise<Row> =>
      (await rows.list("cfl_payments", `cfl_paymentid eq ${String(payment["cfl_paymentid"])}`))[0] ?? {},
    askRefund: (payment: Row, values: Row = {}) => ask("cfl_refunds", { ...of(payment), ...values }),
    /** Asks for a refund and waits for what became of it, in words. */
    refund: async (payment: Row, values: Row = {}): Promise<Row> => {
      const id = await ask("cfl_refunds", { ...of(payment), ...values });
      return eventually(
        () => refundRow(id),
        (row) => row["cfl_state"] !== choices.refundState.requested && row["cfl_message"] !== null,
      );
    },
    askAction: (kind: keyof typeof choices.actionKind, values: Row = {}, payment?: Row) =>
      ask("cfl_paymentactions", { cfl_kind: choices.actionKind[kind], ...(payment ? of(payment) : {}), ...values }),
    /** Asks for an action and waits until it is over. */
    act: async (kind: keyof typeof choices.actionKind, payment: Row, values: Row = {}): Promise<Row> => {
      const id = await ask("cfl_paymentactions", { cfl_kind: choices.actionKind[kind], ...of(payment), ...values });
      return eventually(
        () => actionRow(id),
        (row) => row["cfl_state"] !== requested && row["cfl_state"] !== working,
      );
    },
    /** Waits until an action is over. */
    ended: (id: string): Promise<Row> =>
      eventually(
        () => actionRow(id),
        (row) => row["cfl_state"] !== requested && row["cfl_state"] !== working,
      ),
  };
};
