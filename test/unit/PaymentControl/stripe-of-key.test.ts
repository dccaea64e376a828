import { setImmediate } from "node:timers";
import type { stripeOfKey as StripeOfKey } from "../../../PaymentControl/stripe/stripe-of-key.ts";

const key = "pk_test_sandbox";

/** Tags that fetch Stripe.js; here nothing comes unless the test says so. */
const tags = (): readonly HTMLScriptElement[] => [...document.querySelectorAll<HTMLScriptElement>("script[src]")];

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};

const answer = async (event: "load" | "error"): Promise<void> => {
  tags().at(-1)?.dispatchEvent(new Event(event));
  await settle();
};

const arrive = (): jest.Mock => {
  const made = jest.fn((publishableKey: string) => ({ publishableKey }));
  Object.assign(window, { Stripe: Object.assign(made, { version: "endive" }) });
  return made;
};

/** A page that has never heard of Stripe. */
const onNewPage = (): typeof StripeOfKey => {
  document.head.replaceChildren();
  Reflect.deleteProperty(window, "Stripe");
  let fresh: { stripeOfKey: typeof StripeOfKey } | undefined;
  jest.isolateModules(() => {
    fresh = jest.requireActual<{ stripeOfKey: typeof StripeOfKey }>("../../../PaymentControl/stripe/stripe-of-key.ts");
  });
  if (fresh === undefined) throw new Error("The module did not load.");
  return fresh.stripeOfKey;
};

it("fetches Stripe.js from Stripe once, however many forms ask while it comes and afterwards", async () => {
  const stripeOfKey = onNewPage();
  const asked = [stripeOfKey(key), stripeOfKey(key), stripeOfKey("pk_test_another")];
  expect(tags().map(({ src }) => src)).toEqual(["https://js.stripe.com/endive/stripe.js"]);
  const made = arrive();
  await answer("load");
  const [first, second, other] = await Promise.all([...asked, stripeOfKey(key)]);
  expect(first).toBe(second);
  expect(other).not.toBe(first);
  expect(made).toHaveBeenCalledTimes(2);
  expect(tags()).toHaveLength(1);
});

it("fetches nothing where the page has Stripe.js already", async () => {
  const stripeOfKey = onNewPage();
  arrive();
  expect(await stripeOfKey(key)).toEqual({ publishableKey: key });
  expect(tags()).toEqual([]);
});

it("waits for the page's own tag instead of fetching a second time", async () => {
  const stripeOfKey = onNewPage();
  const own = document.createElement("script");
  own.src = "https://js.stripe.com/endive/stripe.js";
  document.head.append(own);
  const asked = stripeOfKey(key);
  arrive();
  await answer("load");
  expect(await asked).toEqual({ publishableKey: key });
  expect(tags()).toEqual([own]);
});

it("has none when it is blocked, and fetches it anew when somebody tries again", async () => {
  const stripeOfKey = onNewPage();
  const asked = stripeOfKey(key);
  // The loader tries a second time by itself.
  await answer("error");
  await answer("error");
  expect(await asked).toBeUndefined();
  const again = stripeOfKey(key);
  arrive();
  await answer("load");
  expect(await again).toEqual({ publishableKey: key });
});

it("puts a new tag in place of one that stays silent, when somebody tries again after a while and not before", async () => {
  const stripeOfKey = onNewPage();
  const own = document.createElement("script");
  own.src = "https://js.stripe.com/v3/";
  document.head.append(own);
  const now = jest.spyOn(performance, "now").mockReturnValue(0);
  const asked = stripeOfKey(key);
  now.mockReturnValue(14_000);
  void stripeOfKey(key);
  await settle();
  expect(tags()).toEqual([own]);
  now.mockReturnValue(21_000);
  const again = stripeOfKey(key);
  void stripeOfKey(key);
  await settle();
  now.mockRestore();
  expect(tags().map(({ src }) => src)).toEqual(["https://js.stripe.com/endive/stripe.js"]);
  arrive();
  await answer("load");
  expect(await asked).toEqual({ publishableKey: key });
  expect(await again).toBe(await asked);
});
