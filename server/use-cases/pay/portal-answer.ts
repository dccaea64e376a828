import type { AttemptAnswer } from "../../../core/attempt.ts";
import { tables } from "../../../core/generated/tables.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Versioned } from "../../ports/dataverse.ts";
import type { ReceivePorts } from "../receive/receive.ts";
import { answerOfRow } from "./answer.ts";
import { attemptOf, isSettled } from "./attempt-row.ts";
import { isGivenUp } from "./given-up.ts";
import type { Outcomes } from "./outcomes.ts";
import type { PayPorts } from "./ports.ts";

const { set } = tables.paymentAttempt;

/** The relay's call is answered within this time, decided or not: a server logic has 120 s, a payer less patience. */
export const waitMs = 20_000;
/** Another server may carry the attempt out: its row is looked at this often. */
const lookEveryMs = 500;

export type PortalFault =
  | { readonly kind: "malformed"; readonly detail: string }
  /** There is no such attempt, and there will be none. */
  | { readonly kind: "unknown" }
  /** Another visitor's. */
  | { readonly kind: "foreign" }
  | { readonly kind: "unavailable" };

export type PortalAnswer = Result<AttemptAnswer, PortalFault>;

export interface PortalPorts extends ReceivePorts {
  readonly dataverse: PayPorts["dataverse"];
  readonly outcomes: Outcomes;
}

/** Which attempt is meant, and by whom. */
export interface Asked {
  readonly attempt: string;
  readonly visitor: string | undefined;
}

/** What a page is told. */
export const told = (answer: AttemptAnswer): PortalAnswer =>
  isGivenUp(answer) ? err({ kind: "unknown" }) : ok(answer);

/** What a row says, to its own visitor alone. */
export const toldByRow = ({ attempt: id, visitor }: Asked, found: Versioned): PortalAnswer => {
  const attempt = attemptOf(found);
  const answer = answerOfRow(id, attempt.state, found.row);
  return isGivenUp(answer) || attempt.visitor === visitor ? told(answer) : err({ kind: "foreign" });
};

/** Told of the first press, or told anew since the row was at this version. */
const isDecided = (found: Versioned, since: string | undefined): boolean => {
  const { state } = attemptOf(found);
  return isSettled(state) || (state !== "waiting" && state !== "working" && found.etag !== since);
};

/**
 * For a store that others share: who carries the attempt out may be another process, so the row is what speaks. Hearing of an
 * outcome here is a reason to look at once.
 */
export const awaitRow = async (asked: Asked, since: string | undefined, ports: PortalPorts): Promise<PortalAnswer> => {
  const deadline = ports.clock() + waitMs;
  for (;;) {
    const heard = await ports.outcomes.next(asked.attempt, lookEveryMs);
    const row = await ports.dataverse.retrieve({ set, id: asked.attempt });
    const isOver = ports.clock() >= deadline;
    if (row.ok) {
      const answer = toldByRow(asked, row.value);
      if (!answer.ok || isDecided(row.value, since) || isOver) return answer;
    } else if (row.error.kind === "not-found" && heard) return told(heard);
    else if (isOver) return ok({ attempt: asked.attempt, state: "working" });
  }
};
