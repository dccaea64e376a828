import type { SandboxClock } from "../../../sandbox/clock.ts";
import { createStripeSandbox, type StripeSandbox } from "../../../sandbox/stripe/index.ts";

export type Parameters = { readonly [name: string]: string | number | boolean | readonly string[] | Parameters };

/** An answer's body, for tests to look into. */
export interface Body {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly object: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export interface Api {
  readonly sandbox: StripeSandbox;
  readonly clock: SandboxClock;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  post(path: string, parameters?: Parameters, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  get(path: string, parameters?: Parameters): Promise<Answer>;
  /** Event types so far, oldest first. */
  told(): Promise<string[]>;
}

interface CallOptions {
  readonly parameters?: Parameters;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const encode = (parameters: Parameters, prefix = ""): [string, string][] =>
  Object.entries(parameters).flatMap(([name, value]) => {
    const key = prefix ? `${prefix}[${name}]` : name;
    if (Array.isArray(value)) return value.map((item): [string, string] => [`${key}[]`, String(item)]);
    if (typeof value === "object") return encode(value as Parameters, key);
    return [[key, String(value)]];
  });

const origin = "http://127.0.0.1:4780";

/** A clock that moves only when it is told to. */
const stillClock = (): SandboxClock => {
  const listeners: (() => void)[] = [];
  const start = Date.UTC(2026, 10, 23, 9);
  let now = start;
  return {
    nowMs: () => now,
    nowSeconds: () => Math.floor(now / 1000),
    advance: (seconds) => {
      now += seconds * 1000;
      for (const listener of listeners) listener();
    },
    onAdvance: (listener) => void listeners.push(listener),
    reset: () => {
      now = start;
    },
  };
};

/** A sandbox without a network around it, at a time that stands still. */
export const openStripe = async (dataDir?: string): Promise<Api> => {
  const clock = stillClock();
  const sandbox = await createStripeSandbox({ clock, origin, ...(dataDir ? { dataDir } : {}) });
  const call: Api["call"] = async (method, path, options = {}) => {
    const { parameters = {}, key = "sk_test_unit", headers = {} } = options;
    const form = new URLSearchParams(encode(parameters)).toString();
    const query = method === "GET" && form ? `?${form}` : "";
    const response = await sandbox.fetch(
      new Request(`${origin}${path}${query}`, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(method === "POST" ? { "content-type": "application/x-www-form-urlencoded" } : {}),
          ...headers,
        },
        body: method === "POST" ? form : null,
      }),
    );
    return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
  };
  const get: Api["get"] = (path, parameters = {}) => call("GET", path, { parameters });
  return {
    sandbox,
    clock,
    call,
    post: (path, parameters = {}, headers = {}) => call("POST", path, { parameters, headers }),
    get,
    told: async () => {
      const { body } = await get("/v1/events", { limit: 100 });
      return (body["data"] as { type: string }[]).map(({ type }) => type).reverse();
    },
  };
};

/** Parameters of a payment that is confirmed as it is created. */
export const payment = (paymentMethod: string, differences: Parameters = {}): Parameters => ({
  amount: 2000,
  currency: "eur",
  payment_method: paymentMethod,
  payment_method_types: ["card"],
  confirm: true,
  ...differences,
});
