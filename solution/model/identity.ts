import { createHash } from "node:crypto";

/** Namespace of every component id in our solutions. Changing it would make each installed component a stranger: never. */
const namespace = Buffer.from("9f1d6a3c7b524e0e8c2b64a0d3c75e18", "hex");

/**
 * The GUID of a component, derived from what it is ("view cfl_payment Active Payments"): UUID version 5, lower case, no braces.
 * The same words give the same id in every build, on every machine.
 */
export const stableId = (component: string): string => {
  const bytes = createHash("sha1").update(namespace).update(component).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
