import type { FormSummary, FrameSettings } from "../protocol.ts";
import { fieldsOf, methodsOf, type MethodType } from "./methods.ts";
import { problemOf, type ProblemCode } from "./problems.ts";
import type { SavedMethods } from "./saved-methods.ts";

export const fieldNames = ["number", "expiry", "cvc", "country", "postalCode", "name", "email", "iban"] as const;
export type FieldName = (typeof fieldNames)[number];
export type Entries = Readonly<Record<FieldName, string>>;

export interface FormState {
  readonly settings: FrameSettings;
  readonly entries: Entries;
  /** Undefined while collapsed. */
  readonly method: MethodType | undefined;
  /** Fields whose problem is shown: left, or submitted. */
  readonly revealed: ReadonlySet<FieldName>;
  /** The country was derived or preset, so it does not count as an entry. */
  readonly presets: Entries;
  /** Undefined where no customer session was given. */
  readonly saved: SavedMethods | undefined;
  /** Id of the saved method to pay with; undefined: what is typed counts. */
  readonly chosen: string | undefined;
  /** The payer wants a new method to be kept. */
  readonly willSave: boolean;
}

/** Countries where English, German … are at home and card forms ask for no postal code. */
const homes: Readonly<Record<string, string>> = {
  ...{ ar: "AE", de: "DE", en: "IE", es: "ES", fr: "FR", he: "IL", it: "IT", ja: "JP", nl: "NL" },
};

/** Stripe guesses the country from the network's address; a stand-in can go by the locale only. */
export const countryOf = (locale: string): string => {
  const [language = "en", ...parts] = locale.split("-");
  const region = parts.find((part) => /^[A-Z]{2}$/.test(part));
  return region ?? homes[language] ?? "IE";
};

const presetsOf = ({ element, elements }: FrameSettings): Entries => {
  const billing = element.defaultValues?.billingDetails;
  return {
    ...{ number: "", expiry: "", cvc: "", iban: "" },
    country: billing?.address?.country ?? countryOf(elements.locale),
    postalCode: billing?.address?.postal_code ?? "",
    name: billing?.name ?? "",
    email: billing?.email ?? "",
  };
};

const startsCollapsed = ({ element: { layout } }: FrameSettings): boolean =>
  typeof layout === "object" && layout.defaultCollapsed === true;

export const initialState = (settings: FrameSettings, saved?: SavedMethods): FormState => {
  const presets = presetsOf(settings);
  const method = startsCollapsed(settings) ? undefined : methodsOf(settings)[0]?.type;
  const first = saved?.methods[0]?.id;
  return { settings, presets, entries: presets, method, revealed: new Set(), saved, chosen: first, willSave: false };
};

/** The payer takes a saved method, or undefined for a new one. */
export const withChosen = (state: FormState, chosen: string | undefined): FormState => ({ ...state, chosen });

export const withoutSaved = (state: FormState, id: string): FormState => {
  const saved = state.saved && { ...state.saved, methods: state.saved.methods.filter((method) => method.id !== id) };
  return { ...state, saved, chosen: state.chosen === id ? saved?.methods[0]?.id : state.chosen };
};

/** New settings keep what was typed; a method that is gone gives way to the first one. */
export const withSettings = (state: FormState, settings: FrameSettings): FormState => {
  const methods = methodsOf(settings);
  const kept = state.method === undefined || methods.some(({ type }) => type === state.method);
  return { ...state, settings, method: kept ? state.method : methods[0]?.type };
};

export const withEntry = (state: FormState, field: FieldName, text: string): FormState => {
  const revealed = new Set(state.revealed);
  revealed.delete(field);
  return { ...state, entries: { ...state.entries, [field]: text }, revealed };
};

export const withRevealed = (state: FormState, fields: readonly FieldName[]): FormState => ({
  ...state,
  revealed: new Set([...state.revealed, ...fields]),
});

export const withMethod = (state: FormState, method: MethodType | undefined): FormState => ({ ...state, method });

export const cleared = (state: FormState): FormState => ({ ...state, entries: state.presets, revealed: new Set() });

export interface FieldProblem {
  readonly field: FieldName;
  readonly code: ProblemCode;
}

/** All that is wrong or missing in the chosen method's fields, from top to bottom. */
export const problemsIn = (state: FormState, now: Date): readonly FieldProblem[] =>
  fieldsOf(state).flatMap((field) => {
    const code = problemOf(field, state.entries, now);
    return code === undefined ? [] : [{ field, code }];
  });

/** The problem to show: at once for what can no longer become right, else after the field was left. */
export const shownProblem = (state: FormState, field: FieldName, now: Date): ProblemCode | undefined => {
  const code = problemOf(field, state.entries, now);
  const unfinished = code === undefined || code.startsWith("incomplete_") || field === "email";
  return unfinished && !state.revealed.has(field) ? undefined : code;
};

export const summaryOf = (state: FormState, now: Date): FormSummary => {
  const fields = fieldsOf(state);
  return {
    complete: state.method !== undefined && problemsIn(state, now).length === 0,
    empty: fields.every((field) => state.entries[field] === state.presets[field]),
    collapsed: state.method === undefined,
    type: state.method ?? "",
  };
};
