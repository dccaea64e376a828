import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8 } from "fflate";
import { differences } from "../../../solution/packer/compare.ts";
import { packageParts, type Files } from "../../../solution/packer/package-parts.ts";
import { readFolder } from "../../../solution/packer/source-folder.ts";
import { unpackedFiles } from "../../../solution/packer/unpack.ts";
import { unzipped } from "../../../solution/packer/zip.ts";

/** A folder with packages made by Microsoft's tools; none is part of this project. */
const folder = process.env["SOLUTION_FIXTURES"];
const zips = folder ? readdirSync(folder).filter((name) => name.endsWith(".zip")) : [];

/** Packages whose own sources lie beside them, unpacked by Microsoft's tool: `x.zip` and `x/`. */
const withSources = zips.filter((name) => folder && existsSync(join(folder, name.replace(/\.zip$/, ""), "Other")));

const isManaged = (parts: Files): boolean =>
  strFromU8(parts.get("solution.xml") ?? new Uint8Array()).includes("<Managed>1</Managed>");

const differencesAfterRoundTrip = (zip: Uint8Array): readonly string[] => {
  const parts = unzipped(zip);
  const files = parts.ok ? unpackedFiles(parts.value) : parts;
  if (!files.ok || !parts.ok) return [JSON.stringify(files)];
  const again = packageParts(files.value, { managed: isManaged(parts.value) });
  return again.ok ? differences(parts.value, again.value.parts) : again.error.map(({ sentence }) => sentence);
};

const differencesFromSources = async (name: string): Promise<readonly string[]> => {
  const parts = unzipped(readFileSync(join(folder ?? "", name)));
  if (!parts.ok) return ["The zip cannot be read."];
  const sources = await readFolder(join(folder ?? "", name.replace(/\.zip$/, "")));
  const packed = packageParts(sources, { managed: isManaged(parts.value) });
  return packed.ok ? differences(parts.value, packed.value.parts) : packed.error.map(({ sentence }) => sentence);
};

(zips.length > 0 ? describe : describe.skip)("public solutions (SOLUTION_FIXTURES names their folder)", () => {
  it.each(zips.length > 0 ? zips : ["none"])("%s is the same after it was unpacked and packed", (name) => {
    expect(differencesAfterRoundTrip(readFileSync(join(folder ?? "", name)))).toEqual([]);
  });

  (withSources.length > 0 ? it : it.skip).each(withSources.length > 0 ? withSources : ["none"])(
    "%s is what its unpacked sources are packed to",
    async (name) => {
      expect(await differencesFromSources(name)).toEqual([]);
    },
  );
});
