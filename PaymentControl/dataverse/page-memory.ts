import { isGuid } from "../../core/ids.ts";

/**
 * What a portal page remembers of its attempts across a reload: their GUIDs, in the state of its own history entry.
 * Controls may not use localStorage, and a GUID opens nothing without the visitor's session.
 */
export interface PageMemory {
  remember(subject: string, attempt: string): void;
  recall(subject: string): string | undefined;
}

const slot = "counterfoil";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? { ...value } : {});

export const memoryOfPage = (history: Pick<History, "state" | "replaceState">): PageMemory => ({
  remember: (subject, attempt) => {
    const state = fieldsOf(history.state);
    history.replaceState({ ...state, [slot]: { ...fieldsOf(state[slot]), [subject]: attempt } }, "");
  },
  recall: (subject) => {
    const attempt = fieldsOf(fieldsOf(history.state)[slot])[subject];
    return typeof attempt === "string" && isGuid(attempt) ? attempt : undefined;
  },
});
