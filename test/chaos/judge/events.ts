import { choices } from "../../../core/generated/tables.ts";
import type { Evidence, Finding } from "./evidence.ts";
import { groupBy } from "./group-by.ts";

/** What was acknowledged has a row; nothing that could have been done is a dead letter. */
export const judgeEvents = ({ stripe, rows }: Evidence): readonly Finding[] => {
  const byId = groupBy(rows.events, (row) => String(row["cfl_eventid"]));
  return stripe.events.flatMap(({ id, type, acknowledged }): readonly Finding[] => {
    const [row, ...others] = byId.get(id) ?? [];
    if (row === undefined) {
      return acknowledged ? [{ verdict: "lost", about: id, of: id, why: `${type} was acknowledged` }] : [];
    }
    const isUnfinished =
      row["cfl_state"] === choices.eventState.dead_letter || row["cfl_state"] === choices.eventState.parked;
    return [
      ...(isUnfinished
        ? [
            {
              verdict: "wrong",
              about: id,
              of: id,
              why: `${type} came to nothing: ${String(row["cfl_error"])}`,
            } as const,
          ]
        : []),
      ...others.map(() => ({ verdict: "doubled", about: id, of: id, why: "two rows have it" }) as const),
    ];
  });
};
