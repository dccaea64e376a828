/** Runs tasks of one name one after the other, of different names side by side. */
export type OneAtATime = <Value>(name: string, task: () => Promise<Value>) => Promise<Value>;

/** In one process a payment is written by one hand at a time: fewer lost races. Between processes the etag decides. */
export const createOneAtATime = (): OneAtATime => {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(task, task);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    last.set(name, settled);
    void settled.then(() => {
      if (last.get(name) === settled) last.delete(name);
    });
    return mine;
  };
};
