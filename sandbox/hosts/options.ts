import type { SandboxClock } from "../clock.ts";

export type Fetch = (request: Request) => Promise<Response>;

export interface HostsOptions {
  readonly origin: string;
  readonly clock: SandboxClock;
  /** The Dataverse that forms and pages read and write. */
  readonly dataverse: { readonly fetch: Fetch };
  /** The packed solutions, in the order of their import. */
  readonly solutions: readonly Uint8Array[];
  /** Text of the server logic `counterfoil`. */
  readonly relayScript: string;
}
