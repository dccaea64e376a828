import { expect, it, jest } from "@jest/globals";
import { createBreaker } from "../../../server/adapters/breaker.ts";

it("asks nobody any more after ten failures in a row, one call after a while, and all once that went well", async () => {
  jest.useFakeTimers();
  try {
    let answer = "down";
    const work = jest.fn(async () => answer);
    const breaker = createBreaker<string>((outcome) => outcome === "down");
    for (let times = 0; times < 10; times++) expect(await breaker.run(work)).toBe("down");
    expect(await breaker.run(work)).toBeUndefined();
    expect(work).toHaveBeenCalledTimes(10);
    answer = "up";
    jest.advanceTimersByTime(60_000);
    expect(await breaker.run(work)).toBe("up");
    expect(await breaker.run(work)).toBe("up");
  } finally {
    jest.useRealTimers();
  }
});

it("takes a success among failures for a sign of life, and lets what is thrown pass", async () => {
  const breaker = createBreaker<string>((outcome) => outcome === "down");
  for (let times = 0; times < 30; times++) {
    expect(await breaker.run(async () => (times % 9 === 8 ? "up" : "down"))).toBeDefined();
  }
  await expect(breaker.run(() => Promise.reject(new Error("bug")))).rejects.toThrow("bug");
});
