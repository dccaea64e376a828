import type { Chance } from "../chaos/chance.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Values that trip code which trusts its input. */
const oddValues: readonly Json[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    Number.MAX_SAFE_INTEGER,
    2 ** 31,
    "",
    "0",
    " ",
    "null",
    "__proto__",
  ],
  ...["constructor", "../../x", "x".repeat(5000), "\u0000", "\ud800", "’; drop table", "pi_1?expand=x", "%00", "évt"],
  ...([
    [],
    {},
    [[]],
    [null],
    { id: 5 },
    { id: null },
    { id: "pi_9" },
    { object: "x" },
    { toString: 1 },
    { length: -1 },
  ] as Json[]),
];

const oddNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "",
  "id",
  "object",
  "data",
] as const;

const deep = (levels: number): Json => {
  let value: Json = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { d: value };
  return value;
};

const oddValue = (chance: Chance): Json =>
  chance.happens(0.05) ? deep(chance.whole(20, 3000)) : (oddValues[chance.whole(0, oddValues.length - 1)] ?? null);

/** `__proto__` becomes a name like any other, as JSON may carry it. */
const fromEntries = (entries: readonly (readonly [string, Json])[]): Json => {
  const made = Object.create(null) as Record<string, Json>;
  for (const [name, value] of entries) made[name] = value;
  return made;
};

const mutateEntries = (entries: readonly (readonly [string, Json])[], chance: Chance): Json => {
  const at = chance.whole(0, Math.max(0, entries.length - 1));
  const [name = "", value = null] = entries[at] ?? [];
  const others = entries.filter((_, index) => index !== at);
  switch (chance.one(["go on", "go on", "go on", "value", "value", "drop", "rename", "add"])) {
    case "go on":
      return fromEntries(entries.map((entry, index) => (index === at ? [name, mutate(value, chance)] : entry)));
    case "value":
      return fromEntries([...others, [name, oddValue(chance)]]);
    case "drop":
      return fromEntries(others);
    case "rename":
      return fromEntries([...others, [chance.one(oddNames), value]]);
    case "add":
      return fromEntries([...entries, [chance.one(oddNames), oddValue(chance)]]);
  }
};

const mutate = (value: Json, chance: Chance): Json => {
  if (Array.isArray(value) && value.length > 0 && chance.happens(0.7)) {
    const at = chance.whole(0, value.length - 1);
    return value.map((item: Json, index) => (index === at ? mutate(item, chance) : item));
  }
  return isObject(value) && Object.keys(value).length > 0
    ? mutateEntries(Object.entries(value), chance)
    : oddValue(chance);
};

/** JSON text that still is JSON, with something odd somewhere in it. */
export const mutateJson = (text: string, chance: Chance): string => {
  let value = JSON.parse(text) as Json;
  for (let times = chance.whole(1, 3); times > 0; times -= 1) value = mutate(value, chance);
  return JSON.stringify(value);
};
