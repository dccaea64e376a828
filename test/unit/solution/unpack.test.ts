import { zipSync } from "fflate";
import { differences } from "../../../solution/packer/compare.ts";
import { unpackedFiles } from "../../../solution/packer/unpack.ts";
import { unzipped, zipOf } from "../../../solution/packer/zip.ts";
import type { Files } from "../../../solution/packer/package-parts.ts";
import { edited, lending, packed } from "./support/lending.ts";
import { packFixture } from "./support/packed.ts";

const unpacked = (parts: Files): Files => {
  const files = unpackedFiles(parts);
  if (!files.ok) throw new Error(files.error.map(({ sentence }) => sentence).join("\n"));
  return files.value;
};

const textsOf = (files: Files): Readonly<Record<string, string>> =>
  Object.fromEntries([...files].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]));

it.each([
  ["unmanaged", false],
  ["managed", true],
])("makes the same %s package again of what it unpacked", async (_kind, managed) => {
  const parts = packed(await lending(), managed);
  const again = packed(unpacked(parts), managed);
  expect(differences(parts, again)).toEqual([]);
  expect([...again.keys()].toSorted()).toEqual([...parts.keys()].toSorted());
});

it("makes our own packages again of what it unpacked", async () => {
  for (const { bytes, fileName } of await packFixture()) {
    const parts = unzipped(bytes);
    if (!parts.ok) throw new Error(fileName);
    expect(differences(parts.value, packed(unpacked(parts.value), fileName.includes("_managed")))).toEqual([]);
  }
});

it("puts every component where the classic layout has it", async () => {
  const files = await lending();
  const expected = [...files.keys()].filter((file) => !file.includes("_managed.xml") && !file.startsWith("Resources/"));
  expect([...unpacked(packed(files)).keys()].toSorted()).toEqual(expected.toSorted());
});

it("keeps what differs in a managed package apart", async () => {
  const files = await lending();
  const twins = [...files.keys()].filter((file) => file.endsWith("_managed.xml"));
  const managed = unpacked(packed(files, true));
  expect(twins.length).toBeGreaterThan(2);
  expect(twins.filter((file) => !managed.has(file))).toEqual([]);
});

it("writes files that read as they were written", async () => {
  const files = await lending();
  const texts = textsOf(unpacked(packed(files)));
  for (const file of ["Roles/Librarian.xml", "OptionSets/lib_genre.xml", "Other/Relationships.xml"])
    expect(texts[file]?.replaceAll(/ xmlns:xsi="[^"]+"/g, "")).toBe(
      textsOf(files)[file]?.replaceAll(/ xmlns:xsi="[^"]+"/g, ""),
    );
});

it("unpacks the same files whatever the order of the zip", async () => {
  const parts = [...packed(await lending())];
  const backwards = unpacked(new Map(parts.toReversed()));
  expect(textsOf(backwards)).toEqual(textsOf(unpacked(new Map(parts))));
});

it("leaves two components that would share a file in the skeleton", async () => {
  const file = "customizations.xml";
  const role = '<Role id="{5e1f0000-0000-4000-8000-000000000021}" name="Librarian"></Role></Roles>';
  const parts = edited(packed(await lending()), { file, from: "</Roles>", to: role });
  const files = unpacked(parts);
  expect(textsOf(files)["Other/Customizations.xml"]).toContain("000000000021");
  expect(differences(parts, packed(files))).toEqual([]);
});

it.each(["../evil.js", "a/../../evil.js", "/etc/evil", "C:/evil.js", "a\\..\\evil.js"])(
  "refuses a zip with the part %s",
  (name) => {
    const zip = zipSync({ "solution.xml": new Uint8Array(), [name]: new Uint8Array([1]) });
    expect(unzipped(zip)).toMatchObject({ ok: false, error: [{ kind: "unsafe-path", file: name, line: 1 }] });
  },
);

it("refuses a component whose name would lead out of the folder", async () => {
  const change = { file: "customizations.xml", from: "<Name>lib_/scripts/book.js<", to: "<Name>../../book.js<" };
  const files = unpackedFiles(edited(packed(await lending()), change));
  expect(files).toMatchObject({ ok: false, error: [{ kind: "unsafe-path" }] });
});

it("refuses what is no zip", () => {
  expect(unzipped(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false });
});

it("tells two packages apart by one attribute, one text, one byte and one part", async () => {
  const parts = packed(await lending());
  const changes = [
    { file: "customizations.xml", from: 'level="Basic"', to: 'level="Deep"' },
    { file: "customizations.xml", from: "<MaxLength>100<", to: "<MaxLength>200<" },
    { file: "Controls/lib_Library.Shelf/bundle.js", from: "shelf", to: "shell" },
    { file: "Assets/powerpagesites.xml" },
  ];
  expect(changes.map((change) => differences(parts, edited(parts, change)).length)).toEqual([1, 1, 1, 1]);
  expect(differences(parts, new Map(unpackAgain(parts)))).toEqual([]);
});

const unpackAgain = (parts: Files): Files => {
  const again = unzipped(zipOf(parts));
  return again.ok ? again.value : new Map();
};
