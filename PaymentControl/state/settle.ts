import type { Money } from "../../core/money.ts";
import type { Outcome } from "./payment-event.ts";
import { newsOf } from "./payment-news.ts";
import type { Visit } from "./visit.ts";

/** What is known of the attempt besides its outcome. */
export interface AttemptFacts {
  /** Undefined: what the form is open for. */
  readonly money?: Money | undefined;
  readonly reference?: string | undefined;
}

/** Shows what an attempt came to, and tells makers' scripts of it. */
export const settle = (visit: Visit, outcome: Outcome, { money, reference }: AttemptFacts = {}): void => {
  const { store, source, ports } = visit;
  const news = newsOf(outcome, { source, money: money ?? store.snapshot().form?.money, reference });
  store.dispatch({ kind: "settled", state: outcome });
  ports.tell(news);
};
