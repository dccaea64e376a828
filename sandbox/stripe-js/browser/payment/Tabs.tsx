import React from "react";
import { withMethod } from "./form-state.ts";
import { MethodFields } from "./MethodFields.tsx";
import { MethodIcon } from "./MethodIcon.tsx";
import { methodsOf, type MethodType } from "./methods.ts";
import { useDesk, useFormState, useStrings } from "./form-context.ts";

const tabId = (type: MethodType): string => `payment-${type}-tab`;

const stepOf = (key: string, rightToLeft: boolean): number => {
  if (key === "ArrowRight") return rightToLeft ? -1 : 1;
  if (key === "ArrowLeft") return rightToLeft ? 1 : -1;
  return 0;
};

/** Methods as tabs: arrows move, Tab goes on into the fields. */
export const Tabs = (): React.ReactElement => {
  const { store } = useDesk();
  const { settings, method } = useFormState();
  const strings = useStrings();
  const types = methodsOf(settings).map(({ type }) => type);
  const choose = (type: MethodType | undefined): void => store.change((state) => withMethod(state, type));
  const move = (event: React.KeyboardEvent): void => {
    const step = stepOf(event.key, document.dir === "rtl");
    const next = types[(types.indexOf(method ?? "card") + step + types.length) % types.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    choose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <>
      <div className="TabList" role="tablist" aria-label={strings.chooseMethod}>
        {types.map((type, index) => (
          <button
            key={type}
            id={tabId(type)}
            type="button"
            role="tab"
            className={`Tab${type === method ? " Tab--selected" : ""}`}
            aria-selected={type === method}
            aria-controls={type === method ? "payment-panel" : undefined}
            tabIndex={type === method || (method === undefined && index === 0) ? 0 : -1}
            disabled={settings.element.readOnly}
            onClick={() => choose(type)}
            onKeyDown={move}
          >
            <MethodIcon type={type} />
            <span className="TabLabel">{strings.methods[type]}</span>
          </button>
        ))}
      </div>
      {method !== undefined && (
        <div id="payment-panel" className="Panel" role="tabpanel" aria-labelledby={tabId(method)}>
          <MethodFields type={method} />
        </div>
      )}
    </>
  );
};
