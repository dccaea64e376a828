import { randomUUID } from "node:crypto";
import { attemptStates, type AttemptReply, type AttemptState } from "../../../core/attempt.ts";
import { createReplyKey, type ReplyKeyPair, unseal } from "../../../core/sealing.ts";
import { type Row, rowsIn } from "./rows.ts";
import { eventually, type SandboxProcess } from "./sandbox-process.ts";

export interface Press {
  readonly attempt: string;
  readonly replyKey: ReplyKeyPair;
  /** The attempt's row once it stands like this. */
  when(state: AttemptState): Promise<Row>;
  /** The client secret that was sealed for this browser. */
  opened(row: Row): Promise<string>;
}

const card = (number: string): Readonly<Record<string, string>> => ({
  "payment_method_data[type]": "card",
  "payment_method_data[card][number]": number,
  "payment_method_data[card][exp_month]": "12",
  "payment_method_data[card][exp_year]": "34",
  "payment_method_data[card][cvc]": "123",
});

/** What the control does at a press of Pay, without the control. */
export const payerOf = (sandbox: SandboxProcess) => {
  const rows = rowsIn(sandbox);

  /** A confirmation token, as Stripe.js makes one: with the publishable key. */
  const tokenFor = async (attempt: string, number = "4242424242424242"): Promise<string> => {
    const response = await fetch(`${sandbox.origin}/v1/confirmation_tokens`, {
      method: "POST",
      headers: { authorization: "Bearer pk_test_sandbox" },
      body: new URLSearchParams({
        ...card(number),
        return_url: "https://shop.example/",
        "metadata[attempt]": attempt,
      }),
    });
    const { id } = (await response.json()) as { readonly id: string };
    return id;
  };

  const profileId = async (): Promise<string> =>
    String((await rows.list("cfl_paymentprofiles", "cfl_name eq 'Default'"))[0]?.["cfl_paymentprofileid"]);

  /** The row that the control creates, made and not yet sent; `differences` spoil it. */
  const prepare = async (
    order: string,
    shown: { readonly amount: number; readonly currency?: string; readonly card?: string },
    differences: Row = {},
  ) => {
    const attempt = randomUUID();
    const replyKey = await createReplyKey();
    const row: Row = {
      cfl_paymentattemptid: attempt,
      cfl_name: "Attempt",
      "cfl_profileid@odata.bind": `/cfl_paymentprofiles(${await profileId()})`,
      cfl_sourcetable: "sample_order",
      cfl_sourceid: order,
      cfl_amount: shown.amount,
      cfl_currency: shown.currency ?? "EUR",
      cfl_confirmationtoken: await tokenFor(attempt, shown.card),
      cfl_replykey: replyKey.publicKey,
      ...differences,
    };
    const when = async (state: AttemptState): Promise<Row> => {
      const ask = () => rows.list("cfl_paymentattempts", `cfl_paymentattemptid eq ${attempt}`);
      const [found] = await eventually(ask, ([each]) => each?.["cfl_state"] === attemptStates[state]);
      return found ?? {};
    };
    return { attempt, replyKey, row, when, send: () => rows.create("cfl_paymentattempts", row) };
  };

  const press = async (...wanted: Parameters<typeof prepare>): Promise<Press> => {
    const { attempt, replyKey, when, send } = await prepare(...wanted);
    await send();
    return {
      attempt,
      replyKey,
      when,
      opened: async (row) => {
        const text = await unseal(replyKey.privateKey, String(row["cfl_reply"]));
        return (JSON.parse(text ?? "{}") as AttemptReply).clientSecret;
      },
    };
  };

  /** What the payer does in the bank's dialog. */
  const authenticate = (clientSecret: string, outcome: "succeed" | "fail") =>
    sandbox.call("POST", "/endive/internal/authenticate", { client_secret: clientSecret, outcome });

  const touch = (attempt: string, values: Row = {}) =>
    sandbox.call(
      "PATCH",
      `/api/data/v9.2/cfl_paymentattempts(${attempt})`,
      { cfl_touchedon: new Date().toISOString(), ...values },
      "sandbox-admin",
    );

  return { prepare, press, tokenFor, profileId, authenticate, touch };
};
