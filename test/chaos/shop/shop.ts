import { setTimeout as pause } from "node:timers/promises";
import { attemptStates, type AttemptReply } from "../../../core/attempt.ts";
import { createReplyKey, unseal } from "../../../core/sealing.ts";
import type { Chance } from "../chance.ts";
import type { Answers } from "./answers.ts";
import type { DataverseClient, Row } from "./dataverse.ts";
import type { Instrument } from "./instruments.ts";

/** A press of Pay. */
export interface Press {
  readonly attempt: string;
  /** The attempt's row, once it is decided. */
  answer(): Promise<Row>;
  /** What was sealed for this payer: the client secret for the bank's dialog. */
  secretIn(row: Row): Promise<string | undefined>;
}

/** What people do in the shop: payers press Pay, staff give money back. */
export interface Shop {
  order(amount: number, currency?: string): Promise<string>;
  reprice(order: string, amount: number): Promise<void>;
  press(
    order: string,
    shown: { readonly amount: number; readonly currency?: string },
    with_: Instrument,
  ): Promise<Press>;
  /** The payer in the bank's dialog. */
  authenticate(clientSecret: string, outcome: "succeed" | "fail"): Promise<void>;
  touch(press: Press): Promise<void>;
  /** The first Payment row that fits the filter, as soon as there is one; undefined when patience ends. */
  paymentWhere(filter: string): Promise<Row | undefined>;
  /** A row that staff make: a refund or an action. */
  staffRow(set: string, values: Row): Promise<string>;
}

/** What never changes while a batch is played. */
export interface Premises {
  readonly origin: string;
  readonly dataverse: DataverseClient;
  readonly answers: Answers;
  readonly profile: string;
  readonly currencies: ReadonlyMap<string, string>;
}

/** GUIDs that repeat with the history, so that a repetition meets its own row. */
const guidFrom = (chance: Chance): string => {
  const hex = Array.from({ length: 32 }, () => Math.floor(chance.next() * 16).toString(16));
  hex[12] = "4";
  hex[16] = "8";
  const text = hex.join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
};

const tokenFor = async (origin: string, attempt: string, instrument: Instrument): Promise<string> => {
  const response = await fetch(`${origin}/v1/confirmation_tokens`, {
    method: "POST",
    headers: { authorization: "Bearer pk_test_sandbox" },
    body: new URLSearchParams({ ...instrument, return_url: "https://shop.example/", "metadata[attempt]": attempt }),
  });
  const { id, error } = (await response.json()) as { readonly id?: string; readonly error?: unknown };
  if (id === undefined) throw new Error(`No confirmation token: ${JSON.stringify(error)}`);
  return id;
};

const pressOf = (attempt: string, answers: Answers, privateKey: Parameters<typeof unseal>[0]): Press => ({
  attempt,
  answer: () => answers.of(attempt),
  secretIn: async (row) => {
    if (row["cfl_state"] !== attemptStates.requires_action || typeof row["cfl_reply"] !== "string") return undefined;
    const text = await unseal(privateKey, row["cfl_reply"]);
    return text === undefined ? undefined : (JSON.parse(text) as AttemptReply).clientSecret;
  },
});

const lookMs = 250;
const patienceMs = 20_000;

const firstPayment = async (dataverse: DataverseClient, filter: string): Promise<Row | undefined> => {
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(lookMs)) {
    const [found] = await dataverse.list(`cfl_payments?$filter=${encodeURIComponent(filter)}`);
    if (found) return found;
  }
  return undefined;
};

/** The shop as one history uses it; `ordered` notes the source rows. */
export const shopOf = (
  { origin, dataverse, answers, profile, currencies }: Premises,
  { name, chance, ordered }: { readonly name: string; readonly chance: Chance; readonly ordered: (id: string) => void },
): Shop => ({
  order: async (amount, currency = "EUR") => {
    const id = guidFrom(chance);
    ordered(id);
    await dataverse.create("sample_orders", id, {
      sample_name: name,
      sample_amount: amount,
      sample_email: "payer@example.com",
      "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencies.get(currency)})`,
    });
    return id;
  },
  reprice: (order, amount) => dataverse.update("sample_orders", order, { sample_amount: amount }),
  press: async (order, { amount, currency = "EUR" }, instrument) => {
    const attempt = guidFrom(chance);
    const { publicKey, privateKey } = await createReplyKey();
    await dataverse.create("cfl_paymentattempts", attempt, {
      cfl_name: name,
      "cfl_profileid@odata.bind": `/cfl_paymentprofiles(${profile})`,
      cfl_sourcetable: "sample_order",
      cfl_sourceid: order,
      cfl_amount: amount,
      cfl_currency: currency,
      cfl_confirmationtoken: await tokenFor(origin, attempt, instrument),
      cfl_replykey: publicKey,
    });
    return pressOf(attempt, answers, privateKey);
  },
  authenticate: async (client_secret, outcome) => {
    await fetch(`${origin}/endive/internal/authenticate`, {
      method: "POST",
      body: JSON.stringify({ client_secret, outcome }),
    });
  },
  touch: ({ attempt }) => dataverse.update("cfl_paymentattempts", attempt, { cfl_touchedon: new Date().toISOString() }),
  paymentWhere: (filter) => firstPayment(dataverse, filter),
  staffRow: async (set, values) => {
    const id = guidFrom(chance);
    await dataverse.create(set, id, values);
    return id;
  },
});
