import { isGuid } from "../../core/ids.ts";

/**
 * What a portal page remembers of its attempts across a reload: their GUIDs, in the state of its own history entry.
 * Controls may not use localStorage, and a GUID opens nothing without the visitor's session.
 */
export interface PageMemory {
  remember(subject: string, attempt: string): void;
  recall(subject: string): string | undefined;
}

/** In the history entry's state, and in the address that a bank sends the payer back to. */
export const slot = "counterfoil";

/** What is left in that address: which attempt it was, and of which record, since a page may hold two forms. */
export const noteOf = (subject: string, attempt: string): string => `${subject}:${attempt}`;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? { ...value } : {});

const attemptIn = (address: string, subject: string): unknown => {
  const note = new URL(address).searchParams.get(slot);
  return note?.startsWith(`${subject}:`) ? note.slice(subject.length + 1) : undefined;
};

export const memoryOfPage = (history: Pick<History, "state" | "replaceState">, address: () => string): PageMemory => ({
  remember: (subject, attempt) => {
    const state = fieldsOf(history.state);
    history.replaceState({ ...state, [slot]: { ...fieldsOf(state[slot]), [subject]: attempt } }, "");
  },
  recall: (subject) => {
    // A bank's redirect is a new entry of the history: then the address tells.
    const attempt = fieldsOf(fieldsOf(history.state)[slot])[subject] ?? attemptIn(address(), subject);
    return typeof attempt === "string" && isGuid(attempt) ? attempt : undefined;
  },
});
