import type { SandboxClock } from "../clock.ts";
import type { Faults } from "./faults.ts";
import type { Steps } from "./pipeline/steps.ts";
import type { Catalog } from "./schema/catalog.ts";
import type { Principal } from "./security/principal.ts";
import type { Registry } from "./solutions/registry.ts";
import type { Locks } from "./store/locks.ts";
import type { Store } from "./store/store.ts";

/** One Dataverse environment, as the API's routes know it. */
export interface DataverseEnvironment {
  readonly origin: string;
  readonly clock: SandboxClock;
  /** Changes with every import; so do the principals, whose roles come from solutions. */
  readonly catalog: Catalog;
  readonly registry: Registry;
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

/** What is installed changes with every import; whoever asks gets what is there now. */
export const liveEnvironment = (
  fixed: Omit<DataverseEnvironment, "registry" | "catalog" | "principals">,
  current: () => Registry,
): DataverseEnvironment => ({
  ...fixed,
  get registry() {
    return current();
  },
  get catalog() {
    return current().installed.catalog;
  },
  get principals() {
    return current().installed.principals;
  },
});
