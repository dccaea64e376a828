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
  { name: "Counterfoil actions: Create", table: paymentAction.name, message: "Create", mode: 0 },
  // These rows the server itself writes, too, as the gateway tells of them. A synchronous step would refuse that write whenever
  // our own door is shut (while we stop, behind a proxy that restarts), and what is refused counts as a dead letter.
  { name: "Counterfoil refunds: Create", table: refund.name, message: "Create", mode: 1 },
  {
    name: "Counterfoil events: Update",
    table: gatewayEvent.name,
    message: "Update",
    mode: 1,
    filteringattributes: gatewayEvent.columns.state,
  },
];

export const stepNames: readonly string[] = steps.map(({ name }) => name);

/** The environment variable of the solution that says where the server is. */
export const addressVariable = "cfl_ServerUrl";

/** The model-driven app of the solution. */
export const appName = "cfl_Counterfoil";

/** What the server may do, and what it may do besides with the sample's orders. */
export const serverRole = "Counterfoil Server";
export const sampleServerRole = "Counterfoil Sample Server";
