/** The outcome of something that may be refused: a value, or an error that says its kind. */
export type Result<Value, Fault> = Ok<Value> | Err<Fault>;
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Err<Fault> = { readonly ok: false; readonly error: Fault };

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });
export const err = <Fault>(error: Fault): Err<Fault> => ({ ok: false, error });

/** Closes a switch: a case that was forgotten stops the build at the call. */
export const unreachable = (value: never): never => {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
};
