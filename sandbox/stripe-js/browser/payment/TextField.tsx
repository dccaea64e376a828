import React from "react";
import { caretAfter } from "./formatting.ts";
import { type FieldName, withEntry, withRevealed } from "./form-state.ts";
import { Field } from "./Field.tsx";
import { useDesk, useFormState } from "./form-context.ts";

export interface TextFieldProps {
  readonly name: FieldName;
  readonly label: string;
  readonly autoComplete: string;
  readonly placeholder?: string;
  readonly inputMode?: "numeric" | "email" | "text";
  /** Digits and addresses stay left to right in every language. */
  readonly leftToRight?: boolean;
  /** From what was typed, and what stood there before. */
  readonly format?: (text: string, previous: string) => string;
  readonly adornment?: React.ReactNode;
}

/** One line of text that may format itself without losing the caret. */
export const TextField = (props: TextFieldProps): React.ReactElement => {
  const { name, format = (text) => text } = props;
  const { store } = useDesk();
  const state = useFormState();
  const input = React.useRef<HTMLInputElement>(null);
  const caret = React.useRef<number>();
  const value = state.entries[name];
  React.useLayoutEffect(() => {
    if (caret.current !== undefined) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [value]);
  const type = ({ target }: React.ChangeEvent<HTMLInputElement>): void => {
    const next = format(target.value, value);
    const selection = target.selectionStart ?? target.value.length;
    if (next !== target.value) caret.current = caretAfter(target.value, selection, next);
    store.change((present) => withEntry(present, name, next));
  };
  const leave = (): void => {
    if (store.get().entries[name] !== "") store.change((present) => withRevealed(present, [name]));
  };
  return (
    <Field name={name} label={props.label}>
      {(control) => (
        <div className="InputBox">
          <input
            {...control}
            ref={input}
            type="text"
            autoComplete={props.autoComplete}
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            placeholder={props.placeholder}
            inputMode={props.inputMode}
            dir={props.leftToRight ? "ltr" : undefined}
            readOnly={state.settings.element.readOnly}
            value={value}
            onChange={type}
            onBlur={leave}
          />
          {props.adornment !== undefined && <span className="Adornment">{props.adornment}</span>}
        </div>
      )}
    </Field>
  );
};
