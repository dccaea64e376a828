import { tables } from "../../../core/generated/tables.ts";

/** The service endpoint in Dataverse, found again by its name. */
export const webhookName = "Counterfoil attempts";

/** What brings a change of a table to the server. */
export interface Step {
  /** Found again by its name. */
  readonly name: string;
  readonly table: string;
  readonly message: "Create" | "Update";
  /** 0 synchronous: somebody waits for what follows, and what we could not store is refused at once. 1 asynchronous. */
  readonly mode: 0 | 1;
  readonly filteringattributes?: string;
}

const { paymentAttempt, refund, paymentAction, gatewayEvent } = tables;

export const steps: readonly Step[] = [
  { name: `${webhookName}: Create`, table: paymentAttempt.name, message: "Create", mode: 0 },
  {
    name: `${webhookName}: Update`,
    table: paymentAttempt.name,
    message: "Update",
    mode: 0,
    filteringattributes: paymentAttempt.columns.touchedon,
  },
  { name: "Counterfoil refunds: Create", table: refund.name, message: "Create", mode: 0 },
  { name: "Counterfoil actions: Create", table: paymentAction.name, message: "Create", mode: 0 },
  // The server itself writes these rows all the time: nobody waits, and nothing may be held up by it.
  {
    name: "Counterfoil events: Update",
    table: gatewayEvent.name,
    message: "Update",
    mode: 1,
    filteringattributes: gatewayEvent.columns.state,
  },
];

export const stepNames: readonly string[] = steps.map(({ name }) => name);
