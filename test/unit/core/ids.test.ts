import { describe, expect, it } from "@jest/globals";
import { guidFromName, isGuid, normalGuid, paymentKey } from "../../../core/ids.ts";

const guid = "0f8fad5b-d9cb-469f-a165-70867728950e";

describe("GUIDs", () => {
  it("are known with and without braces, in either case", () => {
    expect([guid, `{${guid.toUpperCase()}}`].map(isGuid)).toEqual([true, true]);
    expect(["", "pi_1", guid.slice(1)].map(isGuid)).toEqual([false, false, false]);
    expect(normalGuid(`{${guid.toUpperCase()}}`)).toBe(guid);
  });

  it("of a name are the same for ever", async () => {
    // Rows in the world are found by it: if this fails, the derivation has changed and every key with it.
    expect(await guidFromName("stripe:pi_1")).toBe(await guidFromName("stripe:pi_1"));
    expect(await guidFromName("stripe:pi_1")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(await guidFromName("stripe:pi_1")).not.toBe(await guidFromName("stripe:pi_2"));
  });
});

it("builds a payment's key of table, row, profile and generation", () => {
  expect(paymentKey({ table: "sample_order", row: `{${guid.toUpperCase()}}`, profile: guid, generation: 2 })).toBe(
    `sample_order:${guid}:${guid}:2`,
  );
});
