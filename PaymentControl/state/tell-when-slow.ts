import type { Visit } from "./visit.ts";

/** After this long the payer is told what may be in the way; the fields still come when they come. */
export const patienceForStripeMs = 20_000;

/** Watches until Stripe's fields are there, or something else is shown. */
export const tellWhenSlow = (visit: Visit): void => {
  const { store, ports, signal } = visit;
  const isLoading = (): boolean => store.snapshot().state.kind === "loading";
  if (!isLoading()) return;
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
    leave();
    signal.removeEventListener("abort", end);
  };
  const leave = store.subscribe(() => {
    if (!isLoading()) end();
  });
  signal.addEventListener("abort", end);
  void ports.later(patienceForStripeMs, ending.signal).then(() => {
    if (ending.signal.aborted) return;
    store.dispatch({ kind: "halted", state: { kind: "unavailable", cause: ports.causeOf("slow") } });
  });
};
