import { chanceOf } from "./chance.ts";
import { readCommandLine } from "./command-line.ts";
import { allFlows, flowFor } from "./flows/all.ts";
import { historyName, readHistoryName } from "./names.ts";
import { weatherFrom } from "./weather.ts";

const drawn = (name: string): readonly number[] => {
  const chance = chanceOf(name);
  return Array.from({ length: 20 }, () => chance.whole(0, 1_000_000));
};

it("plays the same history for the same name, and another for another", () => {
  expect(drawn("7:12:143")).toEqual(drawn("7:12:143"));
  expect(drawn("7:12:143")).not.toEqual(drawn("7:12:144"));
  expect(flowFor(chanceOf("7:12:143"), allFlows)).toBe(flowFor(chanceOf("7:12:143"), allFlows));
});

it("has the same weather for the same batch, and drops nothing where nothing mends it", () => {
  const weather = (drops: boolean) => weatherFrom(chanceOf("7:12"), { spells: 40, drops });
  expect(weather(true)).toEqual(weather(true));
  expect(weather(false).every(({ delivery }) => delivery["drop"] === 0)).toBe(true);
  expect(weather(true).some(({ delivery }) => Number(delivery["drop"]) > 0)).toBe(true);
  expect(weather(true).some(({ kills }) => kills.length > 0)).toBe(true);
});

it("draws every flow", () => {
  const names = Array.from({ length: 2000 }, (_one, number) => historyName({ seed: 1, batch: 0, number }));
  const played = new Set(names.map((name) => flowFor(chanceOf(name), allFlows)));
  expect(played.size).toBe(allFlows.length);
});

it("reads the name that a finding gives, and refuses what is none", () => {
  expect(readCommandLine(["--only", "7:12:143"]).only).toEqual({ seed: 7, batch: 12, number: 143 });
  expect(readHistoryName("7:12")).toBeUndefined();
  expect(() => readCommandLine(["--only", "12"])).toThrow("--only wants the name of a history");
  expect(() => readCommandLine(["--histories", "none"])).toThrow("--histories wants a whole number");
});
