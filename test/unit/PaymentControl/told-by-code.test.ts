/** @jest-environment node */
import { noticeOf } from "../../../PaymentControl/components/notice-of-state.ts";
import { createBench } from "./support/desk.ts";

const words = { strings: (key: string) => key, locale: "en" };

const linesFor = async (reasonCode: string, reason: string): Promise<readonly string[] | undefined> => {
  const bench = createBench();
  bench.host.script.looks = [
    ({ attempt }) => ({ kind: "answer", answer: { attempt, state: "rejected", reason, reasonCode } }),
  ];
  const session = await bench.open();
  session.pay();
  return noticeOf(await bench.reach("rejected"), words)?.lines;
};

it.each([
  ["telephone_not_allowed", "rejected_row"],
  ["telephone_not_offered", "rejected_profile"],
  ["telephone_not_enabled", "rejected_profile"],
  ["telephone_cards_only", "rejected_row"],
  ["too_many_attempts", "limit_exceeded"],
])("says what %s means, and not only that something was refused", async (reasonCode, reason) => {
  expect(await linesFor(reasonCode, reason)).toContain(`Reason_${reasonCode}`);
});

it("speaks of too many attempts, and of no card's limit, where a payment was begun anew too often", async () => {
  expect(await linesFor("too_many_payments", "limit_exceeded")).toContain("Reason_too_many_attempts");
});

it("says the reason where the code is the gateway's", async () => {
  expect(await linesFor("card_velocity_exceeded", "limit_exceeded")).toContain("Reason_limit_exceeded");
});
