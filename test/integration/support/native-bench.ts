import { choices, tables } from "../../../core/generated/tables.ts";
import { paymentStatuses, type PaymentStatus } from "../../../core/status.ts";
import { createSandboxClock, type SandboxClock } from "../../../sandbox/clock.ts";
import { createDataverseSandbox } from "../../../sandbox/dataverse/index.ts";
import { tokens } from "../../../sandbox/fixed.ts";
import { openFront } from "../../../sandbox/http-front.ts";
import { createDataverse } from "../../../server/adapters/dataverse/dataverse.ts";
import { fixedToken } from "../../../server/adapters/dataverse/token.ts";
import type { Row } from "../../../server/ports/dataverse.ts";
import type { NativeTable } from "../../../server/use-cases/native-payment/native-table.ts";
import { counterfoilPowerPages } from "../../../solution/model/counterfoil-power-pages.ts";
import { packedSolution } from "../../unit/sandbox/dataverse/solution-fixture.ts";
import { packFixture } from "../../unit/solution/support/packed.ts";

/** Values are this test's own: nobody has told us Microsoft's. */
export const nativeStatuses = { created: 1, succeeded: 2, failed: 3 } as const;

export const native: NativeTable = {
  name: "pp_payment",
  idColumn: "pp_paymentidentifier",
  status: {
    column: "pp_paymentstatus",
    values: { succeeded: nativeStatuses.succeeded, failed: nativeStatuses.failed },
  },
};

const statusOptions = Object.entries(nativeStatuses)
  .map(
    ([word, value]) =>
      `<option value="${value}"><labels><label description="${word}" languagecode="1033" /></labels></option>`,
  )
  .join("");

/** A stand-in for Microsoft's solution: its table so far as anybody has seen it, and what the server's user needs on it. */
const theirs = (): Uint8Array =>
  packedSolution({
    name: counterfoilPowerPages.dependencies.find(({ schemaName }) => schemaName === native.name)?.solution ?? "",
    prefix: "pp",
    tables: [
      {
        name: native.name,
        set: "pp_payments",
        columns: [
          [native.idColumn, "nvarchar", "<MaxLength>100</MaxLength>"],
          [
            "pp_paymentstatus",
            "picklist",
            `<optionset Name="pp_status"><options>${statusOptions}</options></optionset>`,
          ],
        ],
      },
    ],
    roles: [
      [
        "Native payments Server",
        { prvReadpp_payment: "Global", prvWritepp_payment: "Global", prvAppendpp_payment: "Global" },
      ],
    ],
  });

/** What is imported, in this order. */
const packed = async (isInstalled: boolean): Promise<readonly Uint8Array[]> => {
  const packages = await packFixture();
  const named = (pattern: RegExp): Uint8Array => {
    const found = packages.find(({ fileName }) => pattern.test(fileName));
    if (!found) throw new Error(`${String(pattern)} was not packed.`);
    return found.bytes;
  };
  const [base, ours] = [named(/^Counterfoil_[\d.]+\.zip$/), named(/^CounterfoilPowerPages_[\d.]+\.zip$/)];
  return isInstalled ? [base, theirs(), ours] : [base, ours];
};

/** Dataverse with our solutions imported; Microsoft's before the optional one, if it is installed. */
export const importedSandbox = async (clock: SandboxClock, { isInstalled }: { readonly isInstalled: boolean }) =>
  createDataverseSandbox({ clock, origin: "http://127.0.0.1", solutions: await packed(isInstalled) });

export interface PaymentSaid {
  readonly status: PaymentStatus;
  readonly reason?: keyof typeof choices.reason;
  readonly reasonCode?: string;
}

const { columns, set } = tables.payment;

const rowOf = ({ status, reason, reasonCode }: PaymentSaid): Row => ({
  [columns.status]: paymentStatuses[status],
  [columns.reason]: reason === undefined ? null : choices.reason[reason],
  [columns.reasoncode]: reasonCode ?? null,
  [columns.reasonmessage]: reasonCode === undefined ? null : "In words.",
});

/** Dataverse with both solutions imported, spoken to by the server's own client as the server's user. */
export const openNativeBench = async () => {
  const clock: SandboxClock = createSandboxClock();
  const sandbox = await importedSandbox(clock, { isInstalled: true });
  const front = await openFront(0, () => ({ kind: "web", fetch: sandbox.fetch }));
  if (!front.ok) throw new Error(front.error);
  const url = `http://127.0.0.1:${front.value.port}`;
  const client = (token: string) =>
    createDataverse({
      ...{ url, pause: () => Promise.resolve(), random: () => 0 },
      tokens: fixedToken(token),
    });
  const administrator = client(tokens.administrator);
  const need = async <Value>(
    answer: Promise<{ ok: true; value: Value } | { ok: false; error: unknown }>,
  ): Promise<Value> => {
    const given = await answer;
    if (!given.ok) throw new Error(JSON.stringify(given.error));
    return given.value;
  };
  return {
    clock,
    dataverse: client(tokens.server),
    /** Our row, as the ledger writes it for a payment made elsewhere. */
    ours: async (reference: string, said: PaymentSaid, key = `stripe:${reference}`): Promise<string> => {
      const values = { [columns.paymentkey]: key, [columns.gatewayreference]: reference, ...rowOf(said) };
      const made = await need(client(tokens.server).create(set, values));
      return String(made.row[columns.id]);
    },
    say: (id: string, said: PaymentSaid) =>
      need(client(tokens.server).update({ set, id }, rowOf(said), { ifMatch: "*" })),
    /** Microsoft's row, as the site inserts it: Created, and never more. */
    theirs: async (reference: string): Promise<string> => {
      const values = { [native.idColumn]: reference, pp_paymentstatus: nativeStatuses.created };
      const made = await need(administrator.create("pp_payments", values));
      return String(made.row["pp_paymentid"]);
    },
    read: async (id: string) => (await need(administrator.retrieve({ set: "pp_payments", id }))).row,
    reset: () => {
      sandbox.reset();
      clock.reset();
    },
    close: async () => {
      await front.value.close();
      await sandbox.close();
    },
  };
};
