import { createHash } from "node:crypto";

/** A GUID that belongs to a name, so that a kept state and a new one agree. */
export const seededId = (name: string): string => {
  const hex = createHash("sha256").update(`counterfoil sandbox ${name}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
};
