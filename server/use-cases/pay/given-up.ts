import type { AttemptAnswer } from "../../../core/attempt.ts";
import { tables } from "../../../core/generated/tables.ts";
import type { Row } from "../../ports/dataverse.ts";
import { refusedAnswer } from "./answer.ts";
import { refusal } from "./refusal.ts";

const code = "never_arrived";

/**
 * The row that takes the place of an attempt which has not arrived: Dataverse lets one alone make the row of a GUID, so that
 * the attempt, should it arrive after all, finds itself expired and is not carried out, whichever server takes it up.
 */
export const rowOfGivenUp = (attempt: string, visitor: string | undefined): Row => ({
  ...refusedAnswer({ id: attempt }, refusal("expired", code)).values,
  ...(visitor && { [tables.paymentAttempt.columns.visitorid]: visitor }),
});

/** Nobody is told more of it than that it is unknown. */
export const isGivenUp = ({ state, reasonCode }: Pick<AttemptAnswer, "state" | "reasonCode">): boolean =>
  state === "expired" && reasonCode === code;
