/** Holds an answer back until the test lets it through. */
export interface Gate {
  /** The answer is there and waits. */
  readonly isReached: boolean;
  open(): void;
  /** Puts the held function back as it was. */
  remove(): void;
}

type Call = (...given: never[]) => unknown;

/** Puts a gate at the nth answer of a function of an object; the others pass. */
export const gateAt = <Name extends string>(target: { [Key in Name]: Call }, name: Name, nth = 1): Gate => {
  const usual = target[name];
  let calls = 0;
  let isReached = false;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const held = async (...given: never[]): Promise<unknown> => {
    calls += 1;
    const isHeld = calls === nth;
    const answer = await usual.apply(target, given);
    if (!isHeld) return answer;
    isReached = true;
    await opened;
    return answer;
  };
  Object.defineProperty(target, name, { value: held, configurable: true, writable: true });
  return {
    get isReached() {
      return isReached;
    },
    open: () => open(),
    remove: () => Object.defineProperty(target, name, { value: usual, configurable: true, writable: true }),
  };
};
