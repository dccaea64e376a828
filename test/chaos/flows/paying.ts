import type { Chance } from "../chance.ts";
import { badAccounts, badCards, card, debit, goodAccounts, goodCards, shyCards } from "../shop/instruments.ts";
import type { Press } from "../shop/shop.ts";
import type { Flow, Scene } from "./flow.ts";

/** What an order may cost: the currencies trip careless code. */
const priceIn = (chance: Chance): { readonly amount: number; readonly currency: string } => {
  const currency = chance.one(["EUR", "EUR", "USD", "SEK", "JPY", "KWD"]);
  const whole = chance.whole(20, 900);
  if (currency === "JPY") return { amount: whole * 10, currency };
  return { amount: chance.happens(0.5) ? whole : whole + chance.whole(1, 99) / 100, currency };
};

const pay = async (scene: Scene, order: string, shown: ReturnType<typeof priceIn>): Promise<Press> => {
  const press = await scene.shop.press(order, shown, card(scene.chance.one(goodCards)));
  await press.answer();
  return press;
};

const fail = async (scene: Scene, order: string, shown: ReturnType<typeof priceIn>): Promise<void> => {
  const press = await scene.shop.press(order, shown, card(scene.chance.one(badCards)));
  await press.answer();
};

const good: Flow = {
  name: "pay: good card",
  weight: 6,
  play: async (scene) => {
    const shown = priceIn(scene.chance);
    await pay(scene, await scene.shop.order(shown.amount, shown.currency), shown);
  },
};

const retried: Flow = {
  name: "pay: declined, then again",
  weight: 6,
  play: async (scene) => {
    const { chance, shop } = scene;
    const shown = priceIn(chance);
    const order = await shop.order(shown.amount, shown.currency);
    for (let declines = chance.whole(1, 3); declines > 0; declines -= 1) {
      await fail(scene, order, shown);
      await scene.breathe();
    }
    if (chance.happens(0.8)) await pay(scene, order, shown);
  },
};

const repriced: Flow = {
  name: "pay: declined, the price changes, then again",
  weight: 2,
  play: async (scene) => {
    const shown = priceIn(scene.chance);
    const order = await scene.shop.order(shown.amount, shown.currency);
    await fail(scene, order, shown);
    const amount = shown.amount + scene.chance.whole(1, 9) * 10;
    await scene.shop.reprice(order, amount);
    await pay(scene, order, { ...shown, amount });
  },
};

const again: Flow = {
  name: "pay: pressed again when paid",
  weight: 2,
  play: async (scene) => {
    const shown = priceIn(scene.chance);
    const order = await scene.shop.order(shown.amount, shown.currency);
    await pay(scene, order, shown);
    await scene.breathe();
    await pay(scene, order, shown);
  },
};

const tabs: Flow = {
  name: "pay: two tabs at once",
  weight: 4,
  play: async (scene) => {
    const { chance, shop } = scene;
    const shown = priceIn(chance);
    const order = await shop.order(shown.amount, shown.currency);
    const second = chance.happens(0.3) ? fail : pay;
    await Promise.all([pay(scene, order, shown), second(scene, order, shown)]);
  },
};

const bank: Flow = {
  name: "pay: the bank wants to see the payer",
  weight: 6,
  play: async (scene) => {
    const { chance, shop } = scene;
    const shown = priceIn(chance);
    const order = await shop.order(shown.amount, shown.currency);
    const press = await shop.press(order, shown, card(chance.one(shyCards)));
    const outcome = chance.one(["succeed", "succeed", "fail", "abandon"]);
    const isTouched = chance.happens(0.6);
    const isRetried = outcome !== "succeed" && chance.happens(0.6);
    const secret = await press.secretIn(await press.answer());
    await scene.breathe();
    if (secret !== undefined && outcome !== "abandon") await shop.authenticate(secret, outcome);
    if (isTouched) await shop.touch(press);
    if (isRetried) await pay(scene, order, shown);
  },
};

const bankDebit: Flow = {
  name: "pay: bank debit",
  weight: 3,
  play: async (scene) => {
    const { chance, shop } = scene;
    const shown = { amount: chance.whole(20, 900), currency: "EUR" };
    const order = await shop.order(shown.amount, shown.currency);
    const account = chance.happens(0.5) ? chance.one(goodAccounts) : chance.one(badAccounts);
    const press = await shop.press(order, shown, debit(account));
    await press.answer();
    await scene.breathe();
    // Refused while the bank is confirming.
    if (chance.happens(0.4)) await pay(scene, order, shown);
  },
};

export const paying: readonly Flow[] = [good, retried, repriced, again, tabs, bank, bankDebit];
