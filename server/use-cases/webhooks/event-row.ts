import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { choices, tables } from "../../../core/generated/tables.ts";
import type { Dataverse, DataverseFault, Row } from "../../ports/dataverse.ts";
import type { Result } from "../../../core/result.ts";
import { ok } from "../../../core/result.ts";
import { dateTime } from "../ledger/columns.ts";

export type EventState = keyof typeof choices.eventState;

/** What became of an event, for people to see. */
export interface EventVerdict {
  readonly state: EventState;
  readonly attempts: number;
  readonly paymentId?: string;
  /** Why it was ignored, parked or buried. */
  readonly error?: string;
}

const { columns, set } = tables.gatewayEvent;

/** A few words of what it said: never a client secret, never card data. */
const summaryOf = ({ type, data: { object } }: GatewayEvent): string => {
  const part = (name: string): string | undefined => {
    const value = object[name];
    return typeof value === "string" || typeof value === "number" ? `${name} ${value}` : undefined;
  };
  const words = [object.object, object.id, part("status"), part("amount"), part("currency")];
  return `${type}: ${words.filter(Boolean).join(", ")}`.slice(0, 500);
};

const rowOf = (event: GatewayEvent, verdict: EventVerdict): Row => ({
  [columns.type]: event.type,
  [columns.createdon]: dateTime(event.created),
  [columns.state]: choices.eventState[verdict.state],
  [columns.attempts]: verdict.attempts,
  [columns.error]: verdict.error ?? null,
  [columns.summary]: summaryOf(event),
  ...(verdict.paymentId ? { "cfl_paymentid@odata.bind": `/${tables.payment.set}(${verdict.paymentId})` } : {}),
});

/** Records an event as a row, found again by its id. */
export const recordEvent = async (
  event: GatewayEvent,
  verdict: EventVerdict,
  dataverse: Dataverse,
): Promise<Result<undefined, DataverseFault>> => {
  const written = await dataverse.upsert({ set, key: { [columns.eventid]: event.id } }, rowOf(event, verdict));
  return written.ok ? ok(undefined) : written;
};
