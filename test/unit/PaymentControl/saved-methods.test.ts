/** @jest-environment node */
import { ok } from "../../../core/result.ts";
import { createReplyKey, seal } from "../../../core/sealing.ts";
import { aDescription, aProfile } from "./support/fake-host.ts";
import { type Bench, createBench } from "./support/desk.ts";
import { someInputs } from "./support/inputs.ts";
import { until } from "./support/settle.ts";

describe("saved methods", () => {
  const offering = () => {
    const bench = createBench();
    bench.host.script.description = ok(aDescription({ profile: { ...aProfile, savedMethods: true } }));
    bench.host.script.session = ({ replyKey }) => seal(replyKey, JSON.stringify({ customerSession: "cuss_secret_1" }));
    return bench;
  };
  const secrets = (bench: Bench) => bench.frames.opened.map(({ request }) => request.payer.session?.secret);

  it("are asked for only where the profile offers them", async () => {
    const bench = createBench();
    await bench.open();
    expect(bench.host.sessions).toEqual([]);
  });

  it("are opened to the fields by a secret that was sealed for this page", async () => {
    const bench = offering();
    await bench.open();
    await until(() => bench.state.kind === "ready");
    expect(secrets(bench)).toEqual(["cuss_secret_1"]);
    expect(bench.host.sessions[0]).toMatchObject({ profile: aProfile.id, recordTable: "sample_order" });
  });

  it("keep nobody waiting longer than two seconds", async () => {
    const bench = offering();
    bench.host.script.session = () => new Promise(() => undefined);
    await bench.open();
    await bench.reach("ready");
    expect(bench.clock.waits).toContain(2_000);
    expect(secrets(bench)).toEqual([undefined]);
  });

  it("are left alone when the answer was sealed for another page, or is none", async () => {
    const bench = offering();
    bench.host.script.session = async () => seal((await createReplyKey()).publicKey, "{}");
    await bench.open();
    await until(() => bench.state.kind === "ready");
    expect(secrets(bench)).toEqual([undefined]);
  });

  it("of one payer never stay on the screen for the next record", async () => {
    const bench = offering();
    const session = await bench.open();
    await until(() => bench.state.kind === "ready");
    const first = bench.frames.current;
    bench.host.script.session = ({ replyKey }) => seal(replyKey, JSON.stringify({ customerSession: "cuss_secret_2" }));
    session.receive(someInputs({ record: "99999999-9999-4999-8999-999999999999" }));
    await until(() => bench.frames.opened.length === 2);
    expect(first.calls).toContain("close");
    expect(secrets(bench)).toEqual(["cuss_secret_1", "cuss_secret_2"]);
  });

  it("are not asked for when the row is paid already", async () => {
    const bench = offering();
    bench.host.script.standing = { kind: "paid", receipt: { standing: "paid" } };
    await bench.open();
    expect(bench.host.sessions).toEqual([]);
  });
});
