import React from "react";
import type { FieldName } from "./form-state.ts";
import { useProblem } from "./form-context.ts";

export interface FieldProps {
  readonly name: FieldName;
  readonly label: string;
  /** Gets what ties the control to its label and its error. */
  readonly children: (control: {
    readonly id: string;
    readonly name: FieldName;
    readonly "aria-invalid": boolean;
    readonly "aria-describedby": string | undefined;
    readonly className: string;
  }) => React.ReactElement;
}

/** Label, control and error of one entry, named and classed as Stripe's. */
export const Field = ({ name, label, children }: FieldProps): React.ReactElement => {
  const problem = useProblem(name);
  const id = `payment-${name}Input`;
  const error = `payment-${name}Error`;
  const invalid = problem !== undefined;
  return (
    <div className={`Field Field--${name}`}>
      <label className={`Label${invalid ? " Label--invalid" : ""}`} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        name,
        "aria-invalid": invalid,
        "aria-describedby": invalid ? error : undefined,
        className: `Input${invalid ? " Input--invalid" : ""}`,
      })}
      {invalid && (
        <p className="Error" id={error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
};
