/** A promise that the test settles when it likes. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

export const makeDeferred = <Value>(): Deferred<Value> => Promise.withResolvers<Value>();
