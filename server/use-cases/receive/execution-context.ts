import { tables } from "../../../core/generated/tables.ts";
import { isGuid, normalGuid } from "../../../core/ids.ts";
import { err, ok, type Result } from "../../../core/result.ts";

/** What we need of a RemoteExecutionContext: whose, which row, and what was just written to it. */
export interface AttemptMessage {
  readonly message: "Create" | "Update";
  readonly organizationId: string;
  readonly attempt: string;
  /** Source table and row, where the message carries them (an oversized one does not). */
  readonly source: { readonly table: string; readonly id: string } | undefined;
  /** Tells one touch from the next. */
  readonly stamp: string;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});

/** `[{key, value}]` as Dataverse writes dictionaries. */
const dictionary = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(
    (Array.isArray(value) ? value : []).map((entry) => [String(fieldsOf(entry)["key"]), fieldsOf(entry)["value"]]),
  );

const target = (context: Fields): ReadonlyMap<string, unknown> =>
  dictionary(fieldsOf(dictionary(context["InputParameters"]).get("Target"))["Attributes"]);

/** Reads the JSON that Dataverse posts for a step on `cfl_paymentattempt`; the error says what is wrong with it. */
export const readExecutionContext = (body: unknown): Result<AttemptMessage, string> => {
  const context = fieldsOf(body);
  const { MessageName: message, PrimaryEntityName: table } = context;
  const id = String(context["PrimaryEntityId"] ?? "");
  const organization = String(context["OrganizationId"] ?? "");
  if (table !== tables.paymentAttempt.name) return err(`a step of another table: ${String(table)}`);
  if (message !== "Create" && message !== "Update") return err(`a step of another message: ${String(message)}`);
  if (!isGuid(id) || !isGuid(organization)) return err("no row id or no organisation id");
  const attributes = target(context);
  const { sourcetable, sourceid, touchedon } = tables.paymentAttempt.columns;
  const [sourceTable, sourceId] = [attributes.get(sourcetable), attributes.get(sourceid)];
  const known = typeof sourceTable === "string" && typeof sourceId === "string" && isGuid(sourceId);
  return ok({
    message,
    organizationId: normalGuid(organization),
    attempt: normalGuid(id),
    source: known ? { table: sourceTable, id: normalGuid(sourceId) } : undefined,
    // The operation's id is all zeros in a synchronous step: the request's own ids tell two touches apart.
    stamp: [context["RequestId"], context["CorrelationId"], attributes.get(touchedon)].filter(Boolean).join(":"),
  });
};
