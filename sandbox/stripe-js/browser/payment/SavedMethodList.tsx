import React from "react";
import { filled } from "../strings/strings-of.ts";
import { withChosen, withoutSaved } from "./form-state.ts";
import { useDesk, useFormState, useStrings } from "./form-context.ts";
import { askSession, type SavedMethod } from "./saved-methods.ts";

const nameOf = ({ brand }: SavedMethod): string => brand.charAt(0).toUpperCase() + brand.slice(1);

const RemoveButton = ({ method, name }: { readonly method: SavedMethod; readonly name: string }) => {
  const { store, origin } = useDesk();
  const { saved } = useFormState();
  const { remove } = useStrings().saved;
  const onClick = (): void => {
    const asked = { client_secret: saved?.secret, payment_method: method.id };
    void askSession(origin, "remove", asked).then(({ error }) => {
      if (error === undefined) store.change((state) => withoutSaved(state, method.id));
    });
  };
  return (
    <button type="button" className="SavedRemove" aria-label={`${remove}: ${name}`} onClick={onClick}>
      {remove}
    </button>
  );
};

/** What the payer paid with before, and the way to something else. */
export const SavedMethodList = (): React.ReactElement | null => {
  const { store } = useDesk();
  const { saved, chosen } = useFormState();
  const words = useStrings().saved;
  if (saved === undefined || saved.methods.length === 0) return null;
  const radio = (id: string | undefined, text: string): React.ReactElement => (
    <label className="AccordionLabel">
      <input
        type="radio"
        name="saved"
        className="Radio"
        checked={chosen === id}
        onChange={() => store.change((state) => withChosen(state, id))}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <div className="Accordion SavedMethods" role="radiogroup" aria-label={words.title}>
      {saved.methods.map((method) => {
        const name = filled(words.ending, { brand: nameOf(method), last4: method.last4 });
        return (
          <div key={method.id} className={`AccordionItem${chosen === method.id ? " AccordionItem--selected" : ""}`}>
            <div className="SavedRow">
              {radio(method.id, name)}
              {saved.canRemove && <RemoveButton method={method} name={name} />}
            </div>
          </div>
        );
      })}
      <div className={`AccordionItem${chosen === undefined ? " AccordionItem--selected" : ""}`}>
        {radio(undefined, words.other)}
      </div>
    </div>
  );
};

/** The payer's own word: a new method is kept only when they say so. */
export const SaveBox = (): React.ReactElement | null => {
  const { store } = useDesk();
  const { saved, willSave, method } = useFormState();
  const { save } = useStrings().saved;
  if (saved?.canSave !== true || method !== "card") return null;
  return (
    <label className="SaveBox">
      <input
        type="checkbox"
        name="save"
        checked={willSave}
        onChange={({ target }) => store.change((state) => ({ ...state, willSave: target.checked }))}
      />
      <span>{save}</span>
    </label>
  );
};
