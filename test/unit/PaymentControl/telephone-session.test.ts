/** @jest-environment node */
import { noticeOf } from "../../../PaymentControl/components/notice-of-state.ts";
import { ok } from "../../../core/result.ts";
import { createBench } from "./support/desk.ts";
import { aDescription, aProfile } from "./support/fake-host.ts";

const words = { strings: (key: string) => key, locale: "en" };

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

it.each([
  ["telephone_not_allowed", "rejected_row"],
  ["telephone_not_offered", "rejected_profile"],
  ["telephone_not_enabled", "rejected_profile"],
  ["telephone_cards_only", "rejected_row"],
])("says what %s means, and not only that something was refused", async (reasonCode, reason) => {
  const bench = createBench();
  bench.host.script.looks = [
    ({ attempt }) => ({ kind: "answer", answer: { attempt, state: "rejected", reason, reasonCode } }),
  ];
  const session = await bench.open({ telephone: true });
  session.pay();
  expect(noticeOf(await bench.reach("rejected"), words)?.lines).toContain(`Reason_${reasonCode}`);
});
