import { describe, expect, it } from "@jest/globals";
import { createPace } from "../../../server/adapters/dataverse/pace.ts";

const held = () => {
  let open = (): void => undefined;
  const until = new Promise<void>((resolve) => (open = resolve));
  return { until, open: () => open() };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("the pace towards Dataverse", () => {
  it("lets out no more calls at a time than it has learnt, and the next when one comes back", async () => {
    const pace = createPace(
      () => 0,
      async () => undefined,
    );
    const door = held();
    let out = 0;
    const calls = Array.from({ length: 20 }, () =>
      pace.run(async () => {
        out += 1;
        await door.until;
      }),
    );
    await turn();
    expect(out).toBe(16);
    door.open();
    await Promise.all(calls);
    expect(out).toBe(20);
  });

  it("halves once for answers of one volley, grows slowly, and never falls to nothing", () => {
    let now = 0;
    const pace = createPace(
      () => now,
      async () => undefined,
    );
    for (let times = 0; times < 5; times++) pace.harder(undefined);
    expect(pace.limit()).toBe(8);
    for (let times = 0; times < 9; times++) pace.easier();
    expect(pace.limit()).toBe(9);
    for (let times = 0; times < 20; times++) {
      now += 2_000;
      pace.harder(undefined);
    }
    expect(pace.limit()).toBe(1);
  });

  it("lets nobody pass before the time that Dataverse asked for is over", async () => {
    const pauses: number[] = [];
    const pace = createPace(
      () => 1_000,
      async (ms) => void pauses.push(ms),
    );
    pace.harder(3_000);
    await Promise.all([pace.run(async () => undefined), pace.run(async () => undefined)]);
    expect(pauses).toEqual([3_000, 3_000]);
  });
});
