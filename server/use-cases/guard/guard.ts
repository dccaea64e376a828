import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault } from "../../ports/dataverse.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { bindEnvironment, type Binding } from "./bind.ts";

/** Why no money may move here. */
export type GuardFault =
  /** The environment is a copy that nobody has confirmed. */
  | { readonly kind: "copy" }
  /** Asked for before the copy was confirmed: perhaps in the environment that it was copied from. */
  | { readonly kind: "asked-before" }
  /** It is not known now. */
  | { readonly kind: "unknown"; readonly fault: DataverseFault };

/** Stands before every call that moves money. */
export interface EnvironmentGuard {
  /** May money move here, for what was asked for at this time (milliseconds since 1970, by Dataverse's clock)? */
  allows(askedAtMs: number): Promise<Result<undefined, GuardFault>>;
  /** The environment was confirmed just now: what is remembered counts no more. */
  forget(): void;
}

/** An answer is good for so long: the guard costs no request of its own for each payment. */
const rememberedMs = 30_000;

/** For those who may see it, payers among them. */
export const guardSentences = {
  copy: "This environment is a copy of another one; an administrator must confirm it before money can move here.",
  "asked-before":
    "This was asked for before the environment was confirmed, perhaps in the one that it was copied from, and is never carried out here. Ask again if it is meant.",
} as const;

export const createGuard = (ports: {
  readonly dataverse: Dataverse;
  readonly clock: Clock;
  readonly log: Log;
}): EnvironmentGuard => {
  let known: { readonly binding: Binding; readonly untilMs: number } | undefined;
  const binding = async (): Promise<Result<Binding, DataverseFault>> => {
    const now = ports.clock();
    if (known && now < known.untilMs) return ok(known.binding);
    const bound = await bindEnvironment(ports.dataverse);
    if (!bound.ok) return bound;
    known = { binding: bound.value, untilMs: now + rememberedMs };
    const { organizationId, boundTo } = bound.value;
    if (organizationId !== boundTo) ports.log.warn("environment-copy", { organization: organizationId, boundTo });
    return bound;
  };
  return {
    allows: async (askedAtMs) => {
      const bound = await binding();
      if (!bound.ok) return err({ kind: "unknown", fault: bound.error });
      const { organizationId, boundTo, confirmedAtMs } = bound.value;
      if (organizationId !== boundTo) return err({ kind: "copy" });
      return confirmedAtMs !== undefined && askedAtMs < confirmedAtMs ? err({ kind: "asked-before" }) : ok(undefined);
    },
    forget: () => {
      known = undefined;
    },
  };
};
