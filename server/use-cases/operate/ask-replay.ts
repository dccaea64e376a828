import { choices, tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault } from "../../ports/dataverse.ts";

const { columns, set } = tables.gatewayEvent;
const { dead_letter: deadLetter, replay } = choices.eventState;

/** What became of asking for one event. */
export type Asked =
  | { readonly event: string; readonly kind: "asked" }
  /** No row tells of this event. */
  | { readonly event: string; readonly kind: "unknown" };

type Asking = Pick<Dataverse, "list" | "update">;

/** Asks for one replay on the event's row: the server, wherever it runs, takes it from there. */
export const askReplay = async (event: string, dataverse: Asking): Promise<Result<Asked, DataverseFault>> => {
  const address = { set, key: { [columns.eventid]: event } };
  const written = await dataverse.update(address, { [columns.state]: replay }, { ifMatch: "*" });
  if (written.ok) return ok({ event, kind: "asked" });
  return written.error.kind === "not-found" ? ok({ event, kind: "unknown" }) : err(written.error);
};

/** Ids of all dead letters. */
export const deadLetters = async (dataverse: Asking): Promise<Result<readonly string[], DataverseFault>> => {
  const filter = `${columns.state} eq ${deadLetter}`;
  const found = await dataverse.list(set, { select: [columns.eventid], filter, orderBy: `${columns.createdon} asc` });
  return found.ok ? ok(found.value.map(({ row }) => String(row[columns.eventid]))) : found;
};
