import { zipSync, type Zippable } from "fflate";

/** The earliest moment that a zip can name, in local time as the format wants it: the same bytes in every time zone. */
const fixedTime = new Date(1980, 0, 1);

/** A zip of these parts, sorted by name, every stamp the same: equal input gives equal bytes. */
export const zipOf = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const entries: Zippable = {};
  for (const name of [...parts.keys()].toSorted()) {
    const bytes = parts.get(name);
    if (bytes) entries[name] = [bytes, { level: 9, mtime: fixedTime }];
  }
  return zipSync(entries);
};
