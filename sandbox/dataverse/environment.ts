import type { SandboxClock } from "../clock.ts";
import type { Faults } from "./faults.ts";
import type { Steps } from "./pipeline/steps.ts";
import type { Catalog } from "./schema/catalog.ts";
import type { Principal } from "./security/principal.ts";
import type { Locks } from "./store/locks.ts";
import type { Store } from "./store/store.ts";

/** One Dataverse environment, as the API's routes know it. */
export interface DataverseEnvironment {
  readonly origin: string;
  readonly clock: SandboxClock;
  readonly catalog: Catalog;
  readonly store: Store;
  readonly locks: Locks;
  readonly steps: Steps;
  readonly faults: Faults;
  readonly principals: ReadonlyMap<string, Principal>;
  readonly organizationId: string;
  readonly baseCurrencyId: string;
  /** Counts one operation on a table, batched or not. */
  counted(table: string): void;
}
