import { badPayload, unsupported } from "../refusal.ts";
import type { Payload } from "../write/payload.ts";
import { create } from "../write/create.ts";
import { update } from "../write/update.ts";
import { answer } from "./exchange.ts";
import { rowAt } from "./read-rows.ts";
import { contextOf, payloadOf, type Pending, type Writing } from "./write-rows.ts";

const prefix = "Microsoft.Dynamics.CRM.";

const targetsOf = ({ operation, table }: Writing): readonly Payload[] => {
  const targets: unknown = payloadOf(operation)["Targets"];
  if (!Array.isArray(targets)) throw badPayload("Targets is a list of rows.");
  for (const target of targets as readonly Payload[]) {
    if (target["@odata.type"] !== `${prefix}${table.name}` && target["@odata.type"] !== `#${prefix}${table.name}`) {
      throw badPayload(`Each target needs "@odata.type": "${prefix}${table.name}".`);
    }
  }
  return targets as readonly Payload[];
};

/** `POST set/Microsoft.Dynamics.CRM.CreateMultiple` and `UpdateMultiple`: all rows or none. */
export const runBulk = (writing: Writing, action: string): Pending => {
  const { table, transaction, operation } = writing;
  const context = contextOf(writing);
  if (action === `${prefix}CreateMultiple`) {
    const written = targetsOf(writing).map((target) => create(table, target, context));
    const ids = written.map((all) => all.at(-1)?.row.id);
    const type = `${operation.root}/$metadata#${prefix}CreateMultipleResponse`;
    return { written: written.flat(), answer: answer(200, { "@odata.context": type, Ids: ids }) };
  }
  if (action === `${prefix}UpdateMultiple`) {
    const written = targetsOf(writing).map((target) => {
      const id = String(target[table.id] ?? "").toLowerCase();
      return update({ table, row: rowAt(table, { kind: "id", id }, transaction) }, target, context);
    });
    return { written, answer: answer(204) };
  }
  throw unsupported(`the action ${action}`);
};
