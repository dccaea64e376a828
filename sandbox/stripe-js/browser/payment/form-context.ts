import React from "react";
import { stringsOf } from "../strings/strings-of.ts";
import type { Strings } from "../strings/strings.ts";
import { type FieldName, type FormState, shownProblem } from "./form-state.ts";
import type { FormStore } from "./form-store.ts";

export interface FormDesk {
  readonly store: FormStore;
  /** Where Stripe's stand-in is. */
  readonly origin: string;
  readonly now: () => Date;
}

export const FormContext = React.createContext<FormDesk | undefined>(undefined);

/** The desk around a component; a component outside of one is a bug. */
export const useDesk = (): FormDesk => {
  const desk = React.useContext(FormContext);
  if (desk === undefined) throw new Error("This component stands outside of a payment form.");
  return desk;
};

export const useFormState = (): FormState => {
  const { store } = useDesk();
  return React.useSyncExternalStore(store.subscribe, store.get);
};

export const useStrings = (): Strings => stringsOf(useFormState().settings.elements.locale);

/** The sentence to show below a field, if any. */
export const useProblem = (field: FieldName): string | undefined => {
  const { now } = useDesk();
  const strings = useStrings();
  const code = shownProblem(useFormState(), field, now());
  return code && strings.problems[code];
};
