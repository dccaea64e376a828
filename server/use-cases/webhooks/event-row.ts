import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { choices, tables } from "../../../core/generated/tables.ts";
import type { Row, Write } from "../../ports/dataverse.ts";
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
  const word = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  const words = [word(object.object), word(object.id), part("status"), part("amount"), part("currency")];
  return `${type}: ${words.filter(Boolean).join(", ")}`.slice(0, 500);
};

const columnsOf = (event: GatewayEvent, verdict: EventVerdict): Row => ({
  [columns.type]: event.type.slice(0, 100),
  ...(Number.isFinite(event.created) && { [columns.createdon]: dateTime(event.created) }),
  [columns.state]: choices.eventState[verdict.state],
  [columns.attempts]: verdict.attempts,
  [columns.error]: verdict.error?.slice(0, 4000) ?? null,
  [columns.summary]: summaryOf(event),
  ...(verdict.paymentId ? { "cfl_paymentid@odata.bind": `/${tables.payment.set}(${verdict.paymentId})` } : {}),
});

/** Records an event as a row, found again by its id. */
export const eventWrite = (event: GatewayEvent, verdict: EventVerdict): Write => ({
  kind: "upsert",
  address: { set, key: { [columns.eventid]: event.id } },
  values: columnsOf(event, verdict),
});
