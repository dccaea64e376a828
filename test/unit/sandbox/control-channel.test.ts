import { err, ok } from "../../../core/result.ts";
import { createSandboxClock } from "../../../sandbox/clock.ts";
import { type ControlChannelParts, createControlChannel } from "../../../sandbox/control-channel.ts";

const parts = (changes: Partial<ControlChannelParts> = {}): ControlChannelParts => ({
  clock: createSandboxClock(),
  stripe: {
    setDelivery: () => ok(undefined),
    setFaults: () => err('There is no fault "earthquake".'),
    setLatency: () => undefined,
    stats: () => ({ requests: 5, deliveries: 2, backlog: 1 }),
  },
  dataverse: {
    setFaults: () => ok(undefined),
    setLatency: () => undefined,
    stats: () => ({ requests: 7, operations: 9, byTable: { cfl_payment: 3 }, backlog: 2 }),
  },
  serverBacklog: () => Promise.resolve(4),
  reset: () => Promise.resolve(),
  ...changes,
});

const ask = async (method: string, path: string, body?: string, given = parts()) => {
  const request = new Request(`http://127.0.0.1/_sandbox/${path}`, { method, body: body ?? null });
  const response = await createControlChannel(given)(request);
  return response && { status: response.status, body: (await response.json()) as unknown };
};

describe("the control channel", () => {
  it("adds up what waits in the stand-ins and in the server", async () => {
    expect(await ask("GET", "stats")).toEqual({
      status: 200,
      body: {
        dataverse: { requests: 7, operations: 9, byTable: { cfl_payment: 3 } },
        stripe: { requests: 5, deliveries: 2 },
        backlog: 7,
      },
    });
  });

  it("advances the clock", async () => {
    const given = parts();
    const before = given.clock.nowSeconds();
    expect(await ask("POST", "clock", '{"advanceSeconds":3600}', given)).toMatchObject({ status: 200 });
    expect(given.clock.nowSeconds() - before).toBeGreaterThanOrEqual(3600);
  });

  it("gives each stand-in its own latency", async () => {
    const set: string[] = [];
    const given = parts();
    await ask("PUT", "latency", '{"stripeMs":300,"dataverseMs":150}', {
      ...given,
      stripe: { ...given.stripe, setLatency: (ms) => set.push(`stripe ${ms}`) },
      dataverse: { ...given.dataverse, setLatency: (ms) => set.push(`dataverse ${ms}`) },
    });
    expect(set).toEqual(["stripe 300", "dataverse 150"]);
  });

  it.each([
    ["a fault nobody knows", "PUT", "stripe/faults", '{"kind":"earthquake"}', /earthquake/],
    ["a body that is not JSON", "PUT", "stripe/delivery", "{pause", /not JSON/],
    ["time that runs backwards", "POST", "clock", '{"advanceSeconds":-1}', /not negative/],
    ["latency without a figure", "PUT", "latency", "{}", /stripeMs/],
  ])("refuses %s with 400 and a sentence", async (_what, method, path, body, sentence) => {
    expect(await ask(method, path, body)).toEqual({ status: 400, body: { error: expect.stringMatching(sentence) } });
  });

  it("leaves other addresses to others", async () => {
    expect(await ask("GET", "overview")).toBeUndefined();
  });
});
