import { choices } from "../../core/generated/tables.ts";
import type { Dataverse } from "../../server/ports/dataverse.ts";
import { mendNativePayments } from "../../server/use-cases/native-payment/mend-native.ts";
import { err } from "../../core/result.ts";
import { rememberingLog } from "../fixtures/remembering-log.ts";
import { createSandboxClock } from "../../sandbox/clock.ts";
import { importedSandbox, native, nativeStatuses, openNativeBench } from "./support/native-bench.ts";

describe("Microsoft's own Payment rows", () => {
  let bench: Awaited<ReturnType<typeof openNativeBench>>;
  beforeAll(async () => {
    bench = await openNativeBench();
  });
  beforeEach(() => bench.reset());
  afterAll(() => bench.close());

  const mending = (differences: Partial<Dataverse> = {}) => {
    const log = rememberingLog();
    const dataverse = { ...bench.dataverse, ...differences };
    return { log, mend: mendNativePayments(native, { dataverse, log, clock: bench.clock.nowMs }) };
  };

  it("say of a decline what our Payment says, and point to it", async () => {
    const ours = await bench.ours("pi_1", {
      status: "failed",
      reason: "insufficient_funds",
      reasonCode: "insufficient_funds",
    });
    const theirs = await bench.theirs("pi_1");
    expect(await mending().mend()).toBe(1);
    expect(await bench.read(theirs)).toMatchObject({
      pp_paymentstatus: nativeStatuses.failed,
      cfl_gatewayreference: "pi_1",
      cfl_reason: choices.reason.insufficient_funds,
      cfl_reasoncode: "insufficient_funds",
      cfl_reasonmessage: "In words.",
      _cfl_paymentid_value: ours,
    });
  });

  it("follow when the payment succeeds after all, and keep no old reason", async () => {
    const { mend } = mending();
    const ours = await bench.ours("pi_1", {
      status: "failed",
      reason: "declined",
      reasonCode: "generic_decline",
    });
    const theirs = await bench.theirs("pi_1");
    await mend();
    await bench.say(ours, { status: "succeeded" });
    expect(await mend()).toBe(1);
    expect(await bench.read(theirs)).toMatchObject({
      pp_paymentstatus: nativeStatuses.succeeded,
      cfl_reason: null,
      cfl_reasoncode: null,
    });
  });

  it("are found when they appear after ours, and written once", async () => {
    const { mend } = mending();
    await bench.ours("pi_1", { status: "succeeded" });
    expect(await mend()).toBe(0);
    await bench.theirs("pi_1");
    expect(await mend()).toBe(1);
    expect(await mend()).toBe(0);
  });

  it("keep their status when nobody has said what it is called there", async () => {
    await bench.ours("pi_1", { status: "disputed" });
    const theirs = await bench.theirs("pi_1");
    await mending().mend();
    expect(await bench.read(theirs)).toMatchObject({
      pp_paymentstatus: nativeStatuses.created,
      cfl_gatewayreference: "pi_1",
    });
  });

  it("are left alone when the payment was made by us, or is nobody's", async () => {
    await bench.ours("pi_1", { status: "succeeded" }, "sample_order:1:Default:0");
    const [one, other] = [await bench.theirs("pi_1"), await bench.theirs("pi_2")];
    expect(await mending().mend()).toBe(0);
    for (const id of [one, other])
      expect(await bench.read(id)).toMatchObject({
        pp_paymentstatus: nativeStatuses.created,
        cfl_gatewayreference: null,
      });
  });

  it("are mended however many there are", async () => {
    const references = Array.from({ length: 45 }, (_, index) => `pi_${index}`);
    for (const reference of references) {
      await bench.ours(reference, { status: "succeeded" });
      await bench.theirs(reference);
    }
    expect(await mending().mend()).toBe(references.length);
  });

  it("are mended by the next look when Dataverse was down, and the log says so", async () => {
    await bench.ours("pi_1", { status: "succeeded" });
    await bench.theirs("pi_1");
    let isDown = true;
    const update: Dataverse["update"] = (...call) =>
      isDown ? Promise.resolve(err({ kind: "unavailable", detail: "503" })) : bench.dataverse.update(...call);
    const { mend, log } = mending({ update });
    expect(await mend()).toBe(0);
    expect(log.lines).toMatchObject([{ level: "warn", event: "native-payments-failed" }]);
    isDown = false;
    bench.clock.advance(600);
    expect(await mend()).toBe(1);
  });
});

describe("the solution for Microsoft's own payments", () => {
  it("is refused where their table is not, and the importer says what is missing", async () => {
    const imported = importedSandbox(createSandboxClock(), { isInstalled: false });
    await expect(imported).rejects.toThrow(/pp_payment|PowerPagesStripeIntegrationV2/);
  });
});
