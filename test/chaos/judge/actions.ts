import { choices } from "../../../core/generated/tables.ts";
import type { Evidence, Finding } from "./evidence.ts";

const { requested, working } = choices.actionState;

/** Every action of staff was carried out or refused in words. */
export const judgeActions = ({ rows }: Evidence): readonly Finding[] =>
  rows.actions
    .filter((row) => row["cfl_state"] === requested || row["cfl_state"] === working)
    .map((row) => ({
      verdict: "wrong",
      about: `action ${String(row["cfl_paymentactionid"])}`,
      of: String(row["_cfl_paymentid_value"]),
      why: "neither carried out nor refused",
    }));
