import { bareStripe, openBare } from "./bare.ts";
import { contextFor } from "./context.ts";
import { type Counts, counts, mark, painted, watchStripeJs } from "./marks.ts";
import { pendingTimers, watchTimers } from "./timers.ts";

interface Control {
  init(context: object, notify: () => void, state: object, container: HTMLDivElement): void;
  updateView(context: object): void;
  destroy(): void;
}

interface Standing {
  readonly record: string;
  readonly control: Control;
  readonly container: HTMLDivElement;
}

/** What the benchmark asks of the page. */
export interface ControlPage {
  readonly counts: Counts;
  /** Puts so many controls on the page, each for a row of its own, and waits until all of their forms are visible. */
  open(count: number): Promise<void>;
  /** Calls `updateView` so often with nothing changed; milliseconds until all calls are back, and changes in the page. */
  update(times: number): Promise<{ readonly ms: number; readonly mutations: number }>;
  /** Opens and closes Stripe's fields alone, so often. Stripe.js must be there: open a control first. */
  bare(times: number): Promise<void>;
  /** Takes all controls away. */
  close(): void;
  pendingTimers(): number;
}

declare global {
  interface Window {
    controlPage: ControlPage;
  }
}

const kind: { control?: new () => Control } = {};
let standing: Standing[] = [];

const isVisible = ({ container }: Standing): boolean =>
  container.querySelector('[aria-busy="true"]') === null && container.querySelector("button") !== null;

const untilVisible = async (): Promise<void> => {
  const begunAt = performance.now();
  while (!standing.every(isVisible)) {
    if (performance.now() - begunAt > 60_000) throw new Error("No form became visible within a minute.");
    await painted();
  }
  mark("form-visible");
};

const mountOne = (): Standing => {
  if (kind.control === undefined) throw new Error("The bundle has registered no control.");
  const [record, container] = [crypto.randomUUID(), document.createElement("div")];
  document.body.append(container);
  const control = new kind.control();
  control.init(contextFor(record), () => undefined, {}, container);
  control.updateView(contextFor(record));
  return { record, control, container };
};

const update: ControlPage["update"] = async (times) => {
  let mutations = 0;
  const changes = new MutationObserver((records) => (mutations += records.length));
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const begunAt = performance.now();
  for (let time = 0; time < times; time++)
    for (const { control, record } of standing) control.updateView(contextFor(record));
  const ms = performance.now() - begunAt;
  await painted();
  await painted();
  changes.disconnect();
  return { ms, mutations };
};

watchTimers();
watchStripeJs();
Object.assign(window, {
  ComponentFramework: { registerControl: (_name: string, control: new () => Control) => (kind.control = control) },
});
window.controlPage = {
  ...{ counts, update, pendingTimers },
  open: async (count) => {
    await new Promise((resolve) => setTimeout(resolve)); // a task of its own, which the trace can tell from the benchmark's
    standing = Array.from({ length: count }, mountOne);
    await untilVisible();
  },
  bare: async (times) => {
    const stripe = bareStripe();
    for (let time = 0; time < times; time++) await openBare(stripe);
  },
  close: () => {
    for (const { control, container } of standing) {
      control.destroy();
      container.remove();
    }
    standing = [];
  },
};
