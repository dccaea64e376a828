import type { PaymentMoney } from "../../../../webresources/staff/payment-money.ts";
import type { ActionRequest, AskedStanding } from "../../../../webresources/staff/requests.ts";
import type { Question, StartingValues } from "../../../../webresources/staff/staff-host.ts";
import type { StaffDesk } from "../../../../webresources/staff/xrm-desk.ts";
import { commandStringsFor } from "../../../../webresources/strings/commands/strings.ts";

export const paymentId = "0a1b2c3d-0000-0000-0000-000000000001";
export const euro = { entityType: "transactioncurrency", id: "c0000000-0000-0000-0000-000000000001", name: "Euro" };

export const paid: PaymentMoney = {
  id: paymentId,
  name: "PAY-000001",
  status: "succeeded",
  currency: euro,
  amount: 20,
  captured: 20,
  refunded: 0,
  refundPending: 0,
  hasIntent: true,
};

/** What a test spoils of a desk where everything goes well. */
export interface Spoilt {
  readonly payment?: Partial<PaymentMoney> | Error;
  /** One a reading; the last stays. */
  readonly standings?: readonly AskedStanding[];
  readonly confirms?: boolean;
  readonly mayCreate?: readonly string[];
  readonly saved?: boolean;
  readonly refuses?: Error;
}

export interface TestDesk extends StaffDesk {
  readonly asked: ActionRequest[];
  readonly questions: Question[];
  readonly opened: { readonly table: string; readonly values: StartingValues }[];
  /** Pauses in milliseconds; nothing really waits. */
  readonly pauses: number[];
  /** What the progress indicator says now. */
  progress: string | undefined;
}

const done: AskedStanding = { state: "done", message: "The payment was canceled." };

/** A desk without an app or a server. */
export const testDesk = (spoilt: Spoilt = {}): TestDesk => {
  const standings = [...(spoilt.standings ?? [done])];
  const desk: TestDesk = {
    asked: [],
    questions: [],
    opened: [],
    pauses: [],
    progress: undefined,
    words: commandStringsFor(1033),
    pause: (ms) => {
      desk.pauses.push(ms);
      return Promise.resolve();
    },
    payments: {
      read: () =>
        spoilt.payment instanceof Error
          ? Promise.reject(spoilt.payment)
          : Promise.resolve({ ...paid, ...spoilt.payment }),
      currencyCode: () => Promise.resolve("EUR"),
    },
    requests: {
      ask: (request) => {
        if (spoilt.refuses) return Promise.reject(spoilt.refuses);
        desk.asked.push(request);
        return Promise.resolve({ table: "cfl_paymentaction", id: "a1" });
      },
      standing: () => Promise.resolve((standings.length > 1 ? standings.shift() : standings[0]) ?? done),
    },
    host: {
      languageId: 1033,
      ask: (question) => {
        desk.questions.push(question);
        return Promise.resolve(spoilt.confirms ?? true);
      },
      showProgress: (message) => {
        desk.progress = message;
      },
      hideProgress: () => {
        desk.progress = undefined;
      },
      quickCreate: (table, values) => {
        desk.opened.push({ table, values });
        return Promise.resolve(spoilt.saved === false ? undefined : { table, id: "r1" });
      },
      mayCreate: (table) => Promise.resolve((spoilt.mayCreate ?? ["cfl_refund", "cfl_paymentaction"]).includes(table)),
    },
  };
  return desk;
};
