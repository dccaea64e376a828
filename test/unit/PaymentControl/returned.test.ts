/** @jest-environment node */
import { memoryOfPage, noteOf } from "../../../PaymentControl/dataverse/page-memory.ts";
import { addressToReturnTo, returnedInVain, returnedReference } from "../../../PaymentControl/state/returned.ts";

const attempt = "33333333-3333-4333-8333-333333333333";
const one = "sample_order:11111111-1111-4111-8111-111111111111";
const other = "sample_order:22222222-2222-4222-8222-222222222222";

const page = "https://host.example/main.aspx?id=1";
const ofTheBank = "payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_2&redirect_status";

describe("the address that a bank sends the payer back to", () => {
  it("is the page's own, with a note of the attempt and nothing of an earlier return", () => {
    const back = addressToReturnTo(`${page}&${ofTheBank}=failed&source_redirect_slug=x#top`, noteOf(one, attempt));
    expect(back).toBe(`${page}&counterfoil=${encodeURIComponent(`${one}:${attempt}`)}`);
  });

  it("leads to its own form again, and to no other form on the page", () => {
    const back = addressToReturnTo(page, noteOf(one, attempt));
    const memory = memoryOfPage({ state: null, replaceState: () => undefined }, () => back);
    expect([memory.recall(one), memory.recall(other)]).toEqual([attempt, undefined]);
  });
});

it("a page remembers the attempts of both its forms, and what else its history entry holds", () => {
  const history = {
    state: { theirs: 1 } as unknown,
    replaceState: (state: unknown): void => void (history.state = state),
  };
  const memory = memoryOfPage(history, () => page);
  memory.remember(one, attempt);
  memory.remember(other, "44444444-4444-4444-8444-444444444444");
  expect([memory.recall(one), memory.recall(other)]).toEqual([attempt, "44444444-4444-4444-8444-444444444444"]);
  expect(history.state).toMatchObject({ theirs: 1 });
});

describe("a page that was opened", () => {
  it.each([
    ["by a bank that is content", `${page}&${ofTheBank}=succeeded`, "pi_1", false],
    ["by a bank that is not", `${page}&${ofTheBank}=failed`, "pi_1", true],
    ["by somebody who made up half of it", `${page}&payment_intent=pi_1&redirect_status=failed`, undefined, false],
    ["by itself", page, undefined, false],
  ])("%s", (_by, address, reference, isInVain) => {
    expect([returnedReference(address), returnedInVain(address)]).toEqual([reference, isInVain]);
  });
});
