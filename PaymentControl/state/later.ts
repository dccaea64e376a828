/** Waits, or stops waiting when the visit ends. Never rejects: whoever waited looks at the signal. */
export type Later = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** With the page's own timers; nothing stays behind when the signal comes first. */
export const laterOfPage: Later = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
