import { ok } from "../../../../core/result.ts";
import type { AttemptRequest, SessionRequest } from "../../../../core/attempt.ts";
import type {
  Description,
  HandOver,
  Look,
  LookOptions,
  Payer,
  PaymentHost,
  Standing,
} from "../../../../PaymentControl/dataverse/payment-host.ts";

export const aProfile = {
  id: "11111111-1111-4111-8111-111111111111",
  name: "Default",
  publishableKey: "pk_test_sandbox",
  livemode: false,
  captureMethod: "automatic_async",
  layout: "tabs",
} as const satisfies Description["profile"];

export const aDescription = (change: Partial<Description> = {}): Description => ({
  profile: aProfile,
  amount: 20,
  currency: "EUR",
  ...change,
});

interface Asked {
  readonly attempt: string;
  readonly wish: LookOptions;
}

/** A host that answers what the test lays out; the last look repeats. */
export interface FakeHost extends PaymentHost {
  readonly handed: AttemptRequest[];
  readonly sessions: SessionRequest[];
  readonly asked: Asked[];
  described: number;
  script: {
    hasForm: boolean;
    description: Awaited<ReturnType<PaymentHost["describe"]>>;
    standing: Standing;
    payer: Payer | Promise<Payer> | undefined;
    session: PaymentHost["session"];
    handOver: (request: AttemptRequest) => HandOver | Promise<HandOver>;
    looks: (Look | ((asked: Asked) => Look | Promise<Look>))[];
  };
}

export const createFakeHost = (): FakeHost => {
  const script: FakeHost["script"] = {
    hasForm: true,
    description: ok(aDescription()),
    standing: { kind: "open" },
    payer: undefined,
    session: () => Promise.resolve(undefined),
    handOver: ({ attempt }) => ({ kind: "taken", answer: { attempt, state: "waiting" } }),
    looks: [{ kind: "unreachable" }],
  };
  const host: FakeHost = {
    script,
    handed: [],
    sessions: [],
    asked: [],
    described: 0,
    get hasForm() {
      return script.hasForm;
    },
    describe: () => {
      host.described += 1;
      return Promise.resolve(script.description);
    },
    standing: () => Promise.resolve(script.standing),
    payer: ({ billing = {} }) => script.payer ?? { billing },
    session: (request, pause) => {
      host.sessions.push(request);
      return script.session(request, pause);
    },
    handOver: (request) => {
      host.handed.push(request);
      return Promise.resolve(script.handOver(request));
    },
    look: (attempt, wish = {}) => {
      const asked = { attempt, wish };
      host.asked.push(asked);
      const look = script.looks.length > 1 ? script.looks.shift() : script.looks[0];
      if (look === undefined) throw new Error("The test laid out no look.");
      return Promise.resolve(typeof look === "function" ? look(asked) : look);
    },
  };
  return host;
};
