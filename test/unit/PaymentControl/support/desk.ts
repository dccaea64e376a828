import type { PaymentSession } from "../../../../PaymentControl/state/payment-session.ts";
import { createPaymentSession } from "../../../../PaymentControl/state/payment-session.ts";
import type { PaymentNews } from "../../../../PaymentControl/state/payment-news.ts";
import type { Hindrance, PaymentState } from "../../../../PaymentControl/state/payment-state.ts";
import type { ControlInputs } from "../../../../PaymentControl/inputs.ts";
import { createFakeFrames } from "./fake-frames.ts";
import type { FakeFrames } from "./fake-frames.ts";
import { createFakeHost } from "./fake-host.ts";
import type { FakeHost } from "./fake-host.ts";
import { createFakeLater } from "./fake-later.ts";
import type { FakeLater } from "./fake-later.ts";
import { someInputs } from "./inputs.ts";
import { settle, until } from "./settle.ts";

/** A session with a fake host, frames and clock. The frame mounts as the screen would do it. */
export interface Bench {
  readonly host: FakeHost;
  readonly frames: FakeFrames;
  readonly clock: FakeLater;
  query: string;
  isRepeated: boolean;
  /** What the page knows better of what keeps the form away. */
  askCause: (seeming: Hindrance) => Hindrance;
  /** What makers' scripts were told. */
  readonly told: PaymentNews[];
  /** Opens the form and lets it settle. */
  open(change?: Partial<ControlInputs>): Promise<PaymentSession>;
  readonly session: PaymentSession;
  readonly state: PaymentState;
  /** Every kind of state that was shown, in order. */
  readonly shown: PaymentState["kind"][];
  /** Lets waits pass until the state is of this kind. */
  reach(kind: PaymentState["kind"]): Promise<PaymentState>;
}

export const createBench = (): Bench => {
  const host = createFakeHost();
  const frames = createFakeFrames();
  const clock = createFakeLater();
  const shown: PaymentState["kind"][] = [];
  let session: PaymentSession | undefined;
  let guids = 0;

  const mountNew = (): void => {
    const frame = session?.snapshot().form?.frame;
    const fake = frames.opened.find((one) => one === frame);
    if (fake !== undefined && !fake.calls.includes("mount")) fake.mount(null as never); // the fake looks at no element
  };
  const bench: Bench = {
    host,
    frames,
    clock,
    query: "",
    isRepeated: false,
    askCause: (seeming) => seeming,
    told: [],
    shown,
    get session() {
      if (session === undefined) throw new Error("Open the form first.");
      return session;
    },
    get state() {
      return bench.session.snapshot().state;
    },
    open: async (change) => {
      const ports = {
        host,
        frames,
        later: clock.later,
        newGuid: () => `33333333-3333-4333-8333-${String((guids += 1)).padStart(12, "0")}`,
        pageAddress: () => `https://host.example/form${bench.query}`,
        isRepeated: () => bench.isRepeated,
        causeOf: (seeming: Hindrance) => bench.askCause(seeming),
        tell: (news: PaymentNews) => bench.told.push(news),
      };
      session = createPaymentSession(ports, someInputs(change));
      shown.push(session.snapshot().state.kind);
      session.subscribe(() => {
        mountNew();
        if (shown.at(-1) !== bench.state.kind) shown.push(bench.state.kind);
      });
      await settle();
      return session;
    },
    reach: async (kind) => {
      await until(() => {
        clock.pass();
        return bench.state.kind === kind;
      });
      return bench.state;
    },
  };
  return bench;
};
