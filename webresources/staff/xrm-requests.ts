import type { DataverseClient } from "dataverse-ify";
import type { choices } from "../../core/generated/tables.ts";
import { plainId } from "./dataverse.ts";
import type { ActionKind, AskedFor, AskedState, AskedStanding, StaffRequests } from "./requests.ts";
import { type ActionRow, actionTable, askedColumns, type AskedRow } from "./tables.ts";

type Choices = typeof choices;

const kinds = {
  capture: 413500000,
  cancel: 413500001,
  sync: 413500002,
  replay: 413500003,
  confirm_environment: 413500004,
} as const satisfies { [Kind in ActionKind]: Choices["actionKind"][Kind] };

type States<Words extends Record<string, number>> = { readonly [Value in Words[keyof Words]]: AskedState };

const actionStates = {
  413500000: "waiting",
  413500001: "waiting",
  413500002: "done",
  413500003: "refused",
  413500004: "failed",
} as const satisfies States<Choices["actionState"]>;

const refundStates = {
  413500000: "waiting",
  413500001: "underway",
  413500002: "underway",
  413500003: "done",
  413500004: "failed",
  413500005: "failed",
  413500006: "refused",
} as const satisfies States<Choices["refundState"]>;

const stateOf = ({ table }: AskedFor, value: number | null | undefined): AskedState => {
  const states: Readonly<Record<number, AskedState>> = table === "cfl_refund" ? refundStates : actionStates;
  return states[value ?? kinds.capture] ?? "waiting";
};

const reference = (entityType: string, id: string | undefined) =>
  id === undefined ? undefined : { entityType, id: plainId(id) };

const rowOf = ({ kind, paymentId, gatewayEventId }: Parameters<StaffRequests["ask"]>[0]): ActionRow => {
  const payment = reference("cfl_payment", paymentId);
  const event = reference("cfl_gatewayevent", gatewayEventId);
  return {
    logicalName: actionTable.logicalName,
    cfl_kind: kinds[kind],
    ...(payment && { cfl_paymentid: payment }),
    ...(event && { cfl_gatewayeventid: event }),
  };
};

/** Asks through the host's own Web API, so with the rights of whoever pressed the button. */
export const xrmRequests = (client: DataverseClient): StaffRequests => ({
  ask: async (request) => ({ table: "cfl_paymentaction", id: plainId(await client.create(rowOf(request))) }),
  standing: async (asked): Promise<AskedStanding> => {
    const row = await client.retrieve<AskedRow>(asked.table, asked.id, [...askedColumns]);
    return { state: stateOf(asked, row.cfl_state), message: row.cfl_message ?? undefined };
  },
});
