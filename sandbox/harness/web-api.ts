import { tables } from "../../core/generated/tables.ts";
import { publishableKey } from "../fixed.ts";
import type { Attempts } from "./attempts.ts";
import { amountColumn, currencyColumn, orderTable, profileId, type Row, type WebApiCall } from "./order.ts";

const { paymentAttempt, paymentProfile, payment } = tables;

const profile: Row = {
  [paymentProfile.columns.id]: profileId,
  [paymentProfile.columns.name]: "Default",
  [paymentProfile.columns.publishablekey]: publishableKey,
  [paymentProfile.columns.livemode]: false,
  [paymentProfile.columns.sourcetable]: orderTable,
  [paymentProfile.columns.amountcolumn]: amountColumn,
  [paymentProfile.columns.currencycolumn]: currencyColumn,
};

const guid = "[0-9a-f-]{36}";
const byId = new RegExp(`${paymentAttempt.columns.id} eq (${guid})`);
const bySource = new RegExp(`${paymentAttempt.columns.sourceid} eq '(${guid})'`);

const attemptsFor = (attempts: Attempts, options: string): readonly Row[] => {
  const id = byId.exec(options)?.[1];
  const source = bySource.exec(options)?.[1];
  const found = id === undefined ? attempts.bySource(source ?? "") : attempts.byId(id);
  return found === undefined ? [] : [found];
};

const query = (attempts: Attempts, table: string, options: string): readonly Row[] | undefined => {
  if (table === paymentProfile.name) return [profile];
  if (table === paymentAttempt.name) return attemptsFor(attempts, options);
  return table === payment.name ? [] : undefined; // the harness keeps no Payment rows
};

const json = (body: object, status = 200): Response => Response.json(body, { status });

/** The platform's code for a request that it cannot read. */
const badRequest = 0x80060888;

const refused = (message: string): Response => json({ errorCode: badRequest, message }, 400);

/** Answers what the page's stand-in for `context.webAPI` was asked; refuses what the control has no business with. */
export const answerWebApi = async (attempts: Attempts, call: WebApiCall): Promise<Response> => {
  const { method, table } = call;
  if (method === "retrieveMultipleRecords") {
    const entities = query(attempts, table, call.options ?? "");
    return entities === undefined ? refused(`The harness has no rows of ${table}.`) : json({ entities });
  }
  if (table !== paymentAttempt.name) return refused(`The harness does not let ${method} touch ${table}.`);
  if (method === "createRecord" && call.data !== undefined) {
    attempts.create(call.data);
    return json({ id: call.data[paymentAttempt.columns.id], entityType: table });
  }
  if (method === "updateRecord" && call.data !== undefined && call.id !== undefined) {
    await attempts.update(call.id, call.data);
    return json({ id: call.id, entityType: table });
  }
  return refused(`The harness does not know ${method} with these arguments.`);
};
