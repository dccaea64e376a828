import { expect, it } from "@jest/globals";
import { createArrivals } from "../../../server/use-cases/webhooks/arrivals.ts";

const door = () => {
  let now = 1_000;
  return { ...createArrivals(() => now), pass: (ms: number) => void (now += ms) };
};

it("a payment's own volley of events makes no crowd, eight at a time do, until half a second after they have left", () => {
  const arrivals = door();
  const volley = Array.from({ length: 7 }, arrivals.enter);
  expect(arrivals.isBusy()).toBe(false);
  const eighth = arrivals.enter();
  expect(arrivals.isBusy()).toBe(true);
  [...volley, eighth].forEach((leave) => leave());
  arrivals.pass(250);
  expect(arrivals.isBusy()).toBe(true);
  arrivals.pass(250);
  expect(arrivals.isBusy()).toBe(false);
});

it("stays busy while a crowd stands there, however long", () => {
  const arrivals = door();
  Array.from({ length: 8 }, arrivals.enter);
  arrivals.pass(10_000);
  expect(arrivals.isBusy()).toBe(true);
});

it("knows when the last event came", () => {
  const arrivals = door();
  expect(arrivals.lastAt()).toBeUndefined();
  arrivals.count(1_234);
  expect(arrivals.lastAt()).toBe(1_234);
});
