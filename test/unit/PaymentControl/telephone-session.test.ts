/** @jest-environment node */
import { ok } from "../../../core/result.ts";
import { createBench } from "./support/desk.ts";
import { aDescription, aProfile } from "./support/fake-host.ts";

it.each([
  [true, 0],
  [false, 1],
])(
  "asks for the payer's saved methods where the payer sits before the form: telephone %s",
  async (telephone, asked) => {
    const bench = createBench();
    bench.host.script.description = ok(aDescription({ profile: { ...aProfile, savedMethods: true } }));
    await bench.open({ telephone });
    await bench.reach("ready");
    expect(bench.host.sessions).toHaveLength(asked);
    expect(bench.frames.current.request.isTelephone).toBe(telephone);
  },
);
