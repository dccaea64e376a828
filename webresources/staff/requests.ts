import type { choices } from "../../core/generated/tables.ts";

export type ActionKind = keyof typeof choices.actionKind;

/** A row by which staff ask the server for something. */
export interface AskedFor {
  readonly table: "cfl_paymentaction" | "cfl_refund";
  readonly id: string;
}

/** How it stands. `underway`: the gateway has it, the bank takes its time. */
export type AskedState = "waiting" | "underway" | "done" | "refused" | "failed";

export interface AskedStanding {
  readonly state: AskedState;
  /** The server's own sentence; English. */
  readonly message: string | undefined;
}

export interface ActionRequest {
  readonly kind: ActionKind;
  readonly paymentId?: string;
  readonly gatewayEventId?: string;
}

/** What staff ask the server by creating rows, and what it answers on them. Both reject with the platform's sentence. */
export interface StaffRequests {
  ask(request: ActionRequest): Promise<AskedFor>;
  standing(asked: AskedFor): Promise<AskedStanding>;
}
