interface Deferred extends Promise<string> {
  done(listener: (token: string) => void): Deferred;
  fail(listener: (fault: unknown) => void): Deferred;
}

const askToken = async (): Promise<string> => {
  const answer = await fetch("/_layout/tokenhtml", { cache: "no-store", credentials: "same-origin" });
  const token = /value="([^"]+)"/.exec(await answer.text())?.[1];
  if (!token) throw new Error("The site gave no request verification token.");
  return token;
};

/** A promise with the two methods of jQuery's deferred that page scripts use. */
const deferred = (promise: Promise<string>): Deferred => {
  const both = promise as Deferred;
  both.done = (listener) => {
    promise.then(listener, () => undefined);
    return both;
  };
  both.fail = (listener) => {
    promise.catch(listener);
    return both;
  };
  return both;
};

/** `shell.getTokenDeferred()`, which every portal page has. */
export const getTokenDeferred = (): Deferred => deferred(askToken());
