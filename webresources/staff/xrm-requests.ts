import type { DataverseClient, IEntity } from "dataverse-ify";
import { cfl_paymentactionMetadata, type cfl_paymentaction } from "../generated/entities/cfl_paymentaction.ts";
import type { cfl_refund } from "../generated/entities/cfl_refund.ts";
import { cfl_actionkind } from "../generated/enums/cfl_actionkind.ts";
import { cfl_actionstate } from "../generated/enums/cfl_actionstate.ts";
import { cfl_refundstate } from "../generated/enums/cfl_refundstate.ts";
import { plainId } from "./dataverse.ts";
import type { AskedFor, AskedState, AskedStanding, StaffRequests } from "./requests.ts";

const actionStates: { readonly [Value in cfl_actionstate]: AskedState } = {
  [cfl_actionstate.requested]: "waiting",
  [cfl_actionstate.working]: "waiting",
  [cfl_actionstate.done]: "done",
  [cfl_actionstate.rejected]: "refused",
  [cfl_actionstate.failed]: "failed",
};

const refundStates: { readonly [Value in cfl_refundstate]: AskedState } = {
  [cfl_refundstate.requested]: "waiting",
  [cfl_refundstate.requires_action]: "underway",
  [cfl_refundstate.pending]: "underway",
  [cfl_refundstate.succeeded]: "done",
  [cfl_refundstate.failed]: "failed",
  [cfl_refundstate.canceled]: "failed",
  [cfl_refundstate.rejected]: "refused",
};

const stateOf = ({ table }: AskedFor, value: number | null | undefined): AskedState => {
  const states: Readonly<Record<number, AskedState>> = table === "cfl_refund" ? refundStates : actionStates;
  return states[value ?? cfl_actionstate.requested] ?? "waiting";
};

const lookup = (entityType: string, id: string) => ({ entityType, id: plainId(id) });

const rowOf = ({ kind, paymentId, gatewayEventId }: Parameters<StaffRequests["ask"]>[0]): IEntity => ({
  logicalName: cfl_paymentactionMetadata.logicalName,
  cfl_kind: cfl_actionkind[kind],
  ...(paymentId !== undefined && { cfl_paymentid: lookup("cfl_payment", paymentId) }),
  ...(gatewayEventId !== undefined && { cfl_gatewayeventid: lookup("cfl_gatewayevent", gatewayEventId) }),
});

/** Columns that refunds and actions have alike. */
const askedColumns = ["cfl_state", "cfl_message"] as const satisfies readonly (keyof cfl_refund &
  keyof cfl_paymentaction)[];

/** Asks through the host's own Web API, so with the rights of whoever pressed the button. */
export const xrmRequests = (client: DataverseClient): StaffRequests => ({
  ask: async (request) => ({ table: "cfl_paymentaction", id: plainId(await client.create(rowOf(request))) }),
  standing: async (asked): Promise<AskedStanding> => {
    const row = await client.retrieve<cfl_refund | cfl_paymentaction>(asked.table, asked.id, [...askedColumns]);
    return { state: stateOf(asked, row.cfl_state), message: row.cfl_message ?? undefined };
  },
});
