/**
 * The server logic `counterfoil` of a Power Pages site: plain functions `get` and `post` that answer strings, inside the platform's
 * limits (no fetch, no timers, no modules at run time). It reads as the visitor, past the site's cache, and carries the attempt on.
 */
import type { AttemptRequest } from "../../../core/attempt.ts";
import { billingOfPerson, billingOfRow, personColumns } from "../../../core/billing-details.ts";
import { choices, tables } from "../../../core/generated/tables.ts";
import { type HostReason, hostReasons } from "../../../core/host-reasons.ts";
import type { Reason } from "../../../core/reasons.ts";
import type { PlatformServer } from "./platform.ts";

declare const Server: PlatformServer;

type Fields = Readonly<Record<string, unknown>>;

const { columns } = tables.paymentProfile;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const tableName = /^[a-z][a-z0-9_]{0,127}$/;

/** A sentence for the payer; the page shows it as it is, unless the reason has one in their language. */
const refused = (sentence: string, reason?: string): string => JSON.stringify({ refused: sentence, reason });

const nothingNamed = refused("This page does not say what is to be paid.", "rejected_profile" satisfies Reason);
const notSeen = refused("What is to be paid was not found, or you may not see it.", "rejected_row" satisfies Reason);
/** The form tells its maker what to do about it. */
const noProfile = JSON.stringify({ refused: "There is no active payment profile for this page.", missing: "profile" });

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const parse = (json: string): Fields => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
};

/** Connector answers are JSON strings whose `Body` is JSON again. */
const bodyOf = (answer: string): Fields | undefined => {
  const outer = parse(answer);
  if (outer["IsSuccessStatusCode"] === false) return undefined;
  const body = outer["Body"];
  if (typeof body === "string") return parse(body);
  return typeof body === "object" && body !== null ? (body as Fields) : outer;
};

const rowsOf = (answer: string): readonly Fields[] => {
  const value = bodyOf(answer)?.["value"];
  return Array.isArray(value) ? (value as Fields[]) : [];
};

/** The site's cache may be 15 minutes behind: `true` reads past it. */
const readRow = (set: string, id: string, options: string): Fields | undefined =>
  bodyOf(Server.Connector.Dataverse.RetrieveRecord(set, id, options, true));

/** Of the table, since the server takes no payment for another; of several that fit, the one called Default. */
const findProfile = (name: string, table: string): Fields | undefined => {
  const named = name ? ` and ${columns.name} eq '${name.replaceAll("'", "''")}'` : "";
  const query = `?$filter=statecode eq 0 and ${columns.sourcetable} eq '${table}'${named}`;
  const listed = rowsOf(Server.Connector.Dataverse.RetrieveMultipleRecords(tables.paymentProfile.set, query, true));
  const fitting = listed.filter((row) => row[columns.sourcetable] === table);
  return fitting.find((row) => row[columns.name] === "Default") ?? fitting[0];
};

const wordOf = (words: Readonly<Record<string, number>>, value: unknown): string | undefined =>
  Object.keys(words).find((word) => words[word] === value);

const currencyOf = (profile: Fields, row: Fields): string => {
  const fixed = text(profile[columns.fixedcurrency]);
  if (fixed) return fixed.toUpperCase();
  const column = text(profile[columns.currencycolumn]) || "transactioncurrencyid";
  const id = text(row[`_${column}_value`]);
  if (!id) return text(row[column]).toUpperCase();
  return text(readRow("transactioncurrencies", id, "?$select=isocurrencycode")?.["isocurrencycode"]).toUpperCase();
};

const publicProfile = (profile: Fields): Fields => ({
  id: profile[columns.id],
  name: profile[columns.name],
  publishableKey: profile[columns.publishablekey],
  livemode: profile[columns.livemode] === true,
  captureMethod: wordOf(choices.captureMethod, profile[columns.capturemethod]) ?? "automatic_async",
  setupFutureUsage: wordOf(choices.setupFutureUsage, profile[columns.setupfutureusage]),
  paymentMethodConfiguration: text(profile[columns.paymentmethodconfiguration]) || undefined,
  savedMethods: profile[columns.savedmethods] === true && text(Server.User?.contactid) !== "",
  layout: text(profile[columns.layout]) || undefined,
});

const setOf = (profile: Fields, table: string): string => text(profile[columns.sourceset]) || `${table}s`;

/** What is known of whoever is signed in: what the site lets them read of their own contact, and before that what the row says. */
const billingOf = (profile: Fields, row: Fields): Fields => {
  const columnNamed = (name: string): string | undefined => text(profile[name]) || undefined;
  const contact = text(Server.User?.contactid);
  const itself = contact ? readRow("contacts", contact, `?$select=${personColumns("contact").join(",")}`) : undefined;
  const named = { name: columnNamed(columns.billingnamecolumn), email: columnNamed(columns.receiptemailcolumn) };
  return { ...billingOfPerson("contact", itself ?? {}), ...billingOfRow(row, named) };
};

/** What the form needs before anything is paid: profile, amount, currency. */
const describe = (query: Fields): string => {
  const table = text(query["recordTable"]);
  const id = text(query["recordId"]);
  if (!tableName.test(table) || !guid.test(id)) return nothingNamed;
  const profile = findProfile(text(query["profile"]), table);
  if (!profile) return noProfile;
  const row = readRow(setOf(profile, table), id, "");
  if (!row) return notSeen;
  const amount = row[text(profile[columns.amountcolumn])];
  const currency = currencyOf(profile, row);
  return JSON.stringify({ profile: publicProfile(profile), amount, currency, billing: billingOf(profile, row) });
};

const serverAddress = (path: string): string =>
  `${Server.SiteSetting.Get("Counterfoil/ServerUrl")}/webhooks/portal${path}`;

const headers = (): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${Server.SiteSetting.Get("Counterfoil/PortalKey")}`,
});

/** The server turned the call away, and took nothing of it. */
const turnsAway = (status: unknown): boolean => [400, 401, 429, 503].some((each) => each === status);

/** In the server's words where it names them, so that it may learn new ones. */
const turnedPress = (status: unknown, { error, reason: named }: Fields): string => {
  if (text(error) && text(named)) return refused(text(error), text(named));
  const reason: HostReason = status === 429 ? "too_many_requests" : "not_available";
  return refused(hostReasons[reason], reason);
};

/** The attempt itself may have been charged long since: nothing is said of that. */
const turnedLook = (): string =>
  refused("How this payment stands cannot be told right now. Wait a minute, then ask again.");

/**
 * Answers of the server go on to the page as they are; a 409 that is no attempt's carries its sentence and its name. Without an
 * answer (0, 502, 504) the server may have taken the attempt all the same: then nothing is promised, and the page asks again.
 */
const passOn = (answer: string, turned: (status: unknown, told: Fields) => string): string => {
  const { StatusCode: status, Body: body } = parse(answer);
  const told = parse(text(body));
  if (status === 409 && text(told["error"])) return refused(text(told["error"]), text(told["reason"]) || undefined);
  if (status === 200 || status === 409) return text(body);
  if (status === 404) return JSON.stringify({ absent: true });
  Server.Logger.Warn(`counterfoil: the server answered ${String(status)}`);
  return turnsAway(status) ? turned(status, told) : JSON.stringify({ lost: true });
};

const visitor = (): Fields => ({ id: Server.User?.contactid ?? Server.User?.Id ?? null });

/** Can this visitor see the row? Then, and only then, the attempt goes on. */
const maySee = (request: Fields): boolean => {
  const profile = readRow(tables.paymentProfile.set, text(request["profile"]), "");
  if (!profile) return false;
  return readRow(setOf(profile, text(request["recordTable"])), text(request["recordId"]), "") !== undefined;
};

export const get = async (): Promise<string> => {
  const query = Server.Context.QueryParameters as Fields;
  const attempt = text(query["attempt"]);
  if (!attempt) return describe(query);
  if (!guid.test(attempt)) return refused("This attempt is not known.");
  const replyKey = text(query["replyKey"]);
  const who = text(visitor()["id"]);
  const path = `/${attempt}?visitor=${encodeURIComponent(who)}&replyKey=${encodeURIComponent(replyKey)}`;
  return passOn(await Server.Connector.HttpClient.GetAsync(serverAddress(path), headers()), turnedLook);
};

export const post = async (): Promise<string> => {
  const request = parse(text(Server.Context.Body)) as Partial<AttemptRequest> & Fields;
  const named =
    tableName.test(text(request.recordTable)) && [request.recordId, request.profile].every((id) => guid.test(text(id)));
  if (!named) return nothingNamed;
  if (!maySee(request)) return notSeen;
  const body = JSON.stringify({ ...request, visitor: visitor() });
  return passOn(
    await Server.Connector.HttpClient.PostAsync(serverAddress(""), body, headers(), "application/json"),
    turnedPress,
  );
};
