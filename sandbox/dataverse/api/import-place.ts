import type { Place } from "../solutions/install.ts";
import { stampOf } from "../write/context.ts";
import type { Served } from "./read-rows.ts";

/** Where an import by this caller works. */
export const placeOf = ({ operation, environment }: Served): Place => ({
  registry: environment.registry,
  store: environment.store,
  stamp: stampOf(environment.clock.nowMs()),
  userId: operation.principal.userId,
});
