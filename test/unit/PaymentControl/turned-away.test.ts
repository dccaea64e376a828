/** @jest-environment node */
import { createBench } from "./support/desk.ts";

describe("a press that was turned away", () => {
  const pressed = async (reason: string) => {
    const bench = createBench();
    bench.host.script.handOver = () => ({ kind: "refused", sentence: "English.", reason });
    (await bench.open()).pay();
    return bench;
  };

  it.each(["too_many_requests", "not_available"])("leaves the form as it was filled in after %s", async (reason) => {
    const bench = await pressed(reason);
    const why = { kind: "reason", reason, sentence: "English." };
    expect(await bench.reach("declined")).toEqual({ kind: "declined", why });
    expect(bench.told).toMatchObject([{ kind: "failed", detail: { reason } }]);
  });

  it("cannot be made as it is when it is another visitor's", async () => {
    expect(await (await pressed("other_visitor")).reach("rejected")).toMatchObject({
      why: { reason: "other_visitor" },
    });
  });
});
