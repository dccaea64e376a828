import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import { sentence } from "./faults.ts";
import { webhookName } from "./names.ts";
import type { Item, Outcome } from "./plan.ts";
import { removeRows } from "./removing.ts";

export interface WebhookWish {
  /** `https://pay.example.com/webhooks/dataverse` */
  readonly url: string;
  readonly key: string;
  /** Tells whether the key is still the same one: Dataverse never shows it again. */
  readonly keyMark: string;
}

const set = "serviceendpoints";
const stepSet = "sdkmessageprocessingsteps";
const primaryKey = "serviceendpointid";

const markOf = (wish: WebhookWish): string => `Counterfoil server; mark of its key ${wish.keyMark}`;

/** A webhook (contract 8) with its key in the query (`?code=`, authtype 4), messages as JSON (2). */
const valuesOf = (wish: WebhookWish): Row => ({
  name: webhookName,
  description: markOf(wish),
  url: wish.url,
  contract: 8,
  authtype: 4,
  messageformat: 2,
});

const words: Readonly<Record<string, string>> = {
  url: "leads to another address",
  contract: "is no webhook",
  authtype: "sends its key another way",
  messageformat: "sends no JSON",
  description: "has another key, or one that cannot be told",
};

const faultsOf = (row: Row, wish: WebhookWish): readonly string[] =>
  Object.entries(valuesOf(wish)).flatMap(([name, value]) => (row[name] === value ? [] : [words[name] ?? name]));

const write = async (
  wish: WebhookWish,
  dataverse: Dataverse,
  present: string | undefined,
): Promise<Result<Outcome, string>> => {
  const values = { ...valuesOf(wish), authvalue: wish.key };
  const written = present
    ? await dataverse.update({ set, id: present }, values, { ifMatch: "*" })
    : await dataverse.create(set, values);
  return written.ok ? ok({}) : err(sentence(written.error));
};

const stepsOf = async (
  endpoints: readonly string[],
  dataverse: Dataverse,
): Promise<Result<readonly string[], string>> => {
  if (endpoints.length === 0) return ok([]);
  const filter = endpoints.map((id) => `_eventhandler_value eq ${id}`).join(" or ");
  const found = await dataverse.list(stepSet, { select: ["sdkmessageprocessingstepid"], filter });
  if (!found.ok) return err(sentence(found.error));
  return ok(found.value.map(({ row }) => String(row["sdkmessageprocessingstepid"])));
};

/** Webhooks and what hangs on them: a step whose handler is gone would fail at every write. */
const removeWebhooks = async (ids: readonly string[], dataverse: Dataverse): Promise<Result<Outcome, string>> => {
  const steps = await stepsOf(ids, dataverse);
  if (!steps.ok) return steps;
  const emptied = await removeRows(dataverse, stepSet, steps.value);
  if (!emptied.ok) return emptied;
  const removed = await removeRows(dataverse, set, ids);
  return removed.ok ? ok({}) : removed;
};

/** Rows of ours, found by name; those that are right come first. */
export const listWebhooks = async (dataverse: Dataverse): Promise<Result<readonly Row[], string>> => {
  const select = [primaryKey, "name", "description", "url", "contract", "authtype", "messageformat"];
  const found = await dataverse.list(set, { select, filter: `name eq '${webhookName}'` });
  if (!found.ok) return err(`Dataverse's webhooks cannot be read. ${sentence(found.error)}`);
  return ok(found.value.map(({ row }) => row));
};

export const idOfWebhook = (row: Row): string => String(row[primaryKey]);

const keepOf = (rows: readonly Row[], wish: WebhookWish): Row | undefined =>
  rows.toSorted((one, other) => faultsOf(one, wish).length - faultsOf(other, wish).length)[0];

/** Dataverse's way to the server, once, with the key that the server knows. `keep` is the one that stays. */
export const planWebhook = async (
  wish: WebhookWish,
  dataverse: Dataverse,
): Promise<Result<{ readonly item: Item; readonly keep: string | undefined }, string>> => {
  const rows = await listWebhooks(dataverse);
  if (!rows.ok) return rows;
  const shared = { id: "dataverse-webhook", what: `Dataverse webhook ${wish.url}` };
  const row = keepOf(rows.value, wish);
  if (!row) {
    const item: Item = { ...shared, verdict: "create", carryOut: () => write(wish, dataverse, undefined) };
    return ok({ item, keep: undefined });
  }
  const keep = idOfWebhook(row);
  const faults = faultsOf(row, wish);
  const extra = rows.value.filter((each) => each !== row).map(idOfWebhook);
  const more = extra.length > 0 ? [`${extra.length} more of this name will be removed`] : [];
  if (faults.length + more.length === 0) return ok({ item: { ...shared, verdict: "there" }, keep });
  const carryOut = async (): Promise<Result<Outcome, string>> => {
    const written = faults.length > 0 ? await write(wish, dataverse, keep) : ok({});
    return written.ok ? removeWebhooks(extra, dataverse) : written;
  };
  return ok({ item: { ...shared, verdict: "mend", because: [...faults, ...more].join("; "), carryOut }, keep });
};

export const planWebhookRemoval = async (dataverse: Dataverse): Promise<Result<readonly Item[], string>> => {
  const rows = await listWebhooks(dataverse);
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return ok([]);
  const ids = rows.value.map(idOfWebhook);
  const what = `Dataverse webhook "${webhookName}" and the steps that lead to it`;
  return ok([{ id: "dataverse-webhook", what, verdict: "remove", carryOut: () => removeWebhooks(ids, dataverse) }]);
};
