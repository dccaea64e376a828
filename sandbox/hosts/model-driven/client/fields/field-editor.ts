import type { App } from "../app.ts";
import type { FieldState } from "../form/form-model.ts";

/** A field's way to be looked at and typed into. */
export interface FieldEditor {
  readonly element: HTMLElement;
  /** Shows the value of the field's state. */
  show(): void;
  setDisabled(disabled: boolean): void;
}

/** What an editor is made from; `id` is for its label, `currencyId` of the row the field stands in. */
export interface EditorParts {
  readonly app: App;
  readonly field: FieldState;
  readonly id: string;
  readonly label: string;
  readonly currencyId: () => string | undefined;
  /** The user changed the value: handlers of OnChange run. */
  readonly onChanged: () => void;
}

export type EditorOf = (parts: EditorParts) => FieldEditor;
