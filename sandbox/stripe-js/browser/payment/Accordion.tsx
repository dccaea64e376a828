import React from "react";
import { withMethod } from "./form-state.ts";
import { MethodFields } from "./MethodFields.tsx";
import { MethodIcon } from "./MethodIcon.tsx";
import { methodsOf } from "./methods.ts";
import { useDesk, useFormState, useStrings } from "./form-context.ts";

/** Methods one below the other; the chosen one opens. Native radios, so that arrows and screen readers know them. */
export const Accordion = (): React.ReactElement => {
  const { store } = useDesk();
  const { settings, method } = useFormState();
  const strings = useStrings();
  return (
    <div className="Accordion" role="radiogroup" aria-label={strings.chooseMethod}>
      {methodsOf(settings).map(({ type }) => (
        <div key={type} className={`AccordionItem${type === method ? " AccordionItem--selected" : ""}`}>
          <label className="AccordionLabel">
            <input
              type="radio"
              name="method"
              className="Radio"
              value={type}
              checked={type === method}
              disabled={settings.element.readOnly}
              onChange={() => store.change((state) => withMethod(state, type))}
            />
            <MethodIcon type={type} />
            <span>{strings.methods[type]}</span>
          </label>
          {type === method && (
            <div className="Panel">
              <MethodFields type={type} />
            </div>
          )}
        </div>
      ))}
    </div>
  );
};
