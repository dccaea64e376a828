import { isGuid, normalGuid } from "../../../core/ids.ts";
import { err, ok, type Result } from "../../../core/result.ts";

/** What we need of a RemoteExecutionContext: whose, which row of which table, and what was just written to it. */
export interface DataverseMessage {
  readonly message: "Create" | "Update";
  readonly organizationId: string;
  readonly table: string;
  /** GUID of the row. */
  readonly row: string;
  /** What the message carries of the row (an oversized one carries nothing): choices as numbers, lookups as GUIDs. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Tells one message about a row from the next. */
  readonly stamp: string;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});

/** JSON may hold anything where a word is due, and not everything can be made a text. */
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** `[{key, value}]` as Dataverse writes dictionaries. */
const dictionary = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map((Array.isArray(value) ? value : []).map((entry) => [text(fieldsOf(entry)["key"]), fieldsOf(entry)["value"]]));

/** OptionSetValue and Money have a Value, EntityReference an Id; anything else is itself. */
const plain = (value: unknown): unknown => {
  const { Value: inner, Id: id } = fieldsOf(value);
  if (inner !== undefined) return inner;
  return typeof id === "string" && isGuid(id) ? normalGuid(id) : value;
};

const targetOf = (context: Fields): ReadonlyMap<string, unknown> => {
  const target = fieldsOf(dictionary(context["InputParameters"]).get("Target"));
  return new Map([...dictionary(target["Attributes"])].map(([name, value]) => [name, plain(value)]));
};

/** Reads the JSON that Dataverse posts for a step of ours; the error says what is wrong with it. */
export const readExecutionContext = (body: unknown): Result<DataverseMessage, string> => {
  const context = fieldsOf(body);
  const { MessageName: message, PrimaryEntityName: table } = context;
  const id = text(context["PrimaryEntityId"]);
  const organization = text(context["OrganizationId"]);
  if (typeof table !== "string") return err("no table");
  if (message !== "Create" && message !== "Update") return err(`a step of another message: ${text(message)}`);
  if (!isGuid(id) || !isGuid(organization)) return err("no row id or no organisation id");
  const values = targetOf(context);
  // The operation's id is all zeros in a synchronous step: the request's own ids tell two messages apart.
  const stamps = [text(context["RequestId"]), text(context["CorrelationId"])];
  return ok({
    message,
    organizationId: normalGuid(organization),
    table,
    row: normalGuid(id),
    values,
    stamp: stamps.filter(Boolean).join(":"),
  });
};
