import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8 } from "fflate";
import { differences } from "../../../solution/packer/compare.ts";
import { packageParts } from "../../../solution/packer/package-parts.ts";
import { unpackedFiles } from "../../../solution/packer/unpack.ts";
import { unzipped } from "../../../solution/packer/zip.ts";

/** A folder with packages made by Microsoft's tools; none is part of this project. */
const folder = process.env["SOLUTION_FIXTURES"];
const zips = folder ? readdirSync(folder).filter((name) => name.endsWith(".zip")) : [];

const differencesAfterRoundTrip = (zip: Uint8Array): readonly string[] => {
  const parts = unzipped(zip);
  const files = parts.ok ? unpackedFiles(parts.value) : parts;
  if (!files.ok || !parts.ok) return [JSON.stringify(files)];
  const managed = strFromU8(parts.value.get("solution.xml") ?? new Uint8Array()).includes("<Managed>1</Managed>");
  const again = packageParts(files.value, { managed });
  return again.ok ? differences(parts.value, again.value.parts) : again.error.map(({ sentence }) => sentence);
};

(zips.length > 0 ? describe : describe.skip)("public solutions (SOLUTION_FIXTURES names their folder)", () => {
  it.each(zips.length > 0 ? zips : ["none"])("%s is the same after it was unpacked and packed", (name) => {
    expect(differencesAfterRoundTrip(readFileSync(join(folder ?? "", name)))).toEqual([]);
  });
});
