import { form, manifest, role, spoiledLending } from "../../fixtures/spoiled-lending.ts";
import { edited, folderFindings, lending, lineOf, packageFindings, packed } from "./support/lending.ts";

describe("the checks", () => {
  it("find nothing wrong with a good solution", async () => {
    expect(folderFindings(await lending())).toEqual([]);
  });

  it("find nothing wrong with its package, managed or not", async () => {
    const files = await lending();
    expect([packageFindings(packed(files)), packageFindings(packed(files, true))]).toEqual([[], []]);
  });

  it.each(spoiledLending)("find $what, by file and line", async ({ kind, at, line, ...edit }) => {
    const files = edited(await lending(), edit);
    const file = at ?? edit.file;
    const expected = { kind, file, line: line === undefined ? 1 : lineOf(files, file, line) };
    expect(folderFindings(files)).toEqual([{ ...expected, sentence: expect.stringMatching(/^[A-Z].+\.$/) }]);
  });

  it("find each label that one of the listed languages lacks", async () => {
    const file = "Other/Customizations.xml";
    const files = edited(await lending(), { file, from: "</Languages>", to: "<Language>1031</Language></Languages>" });
    const findings = folderFindings(files);
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(["missing-translation"]));
    expect(findings).toContainEqual(expect.objectContaining({ file: "OptionSets/lib_genre.xml", line: 5 }));
  });

  it("name the part and its line when they look at a package", async () => {
    const parts = packed(edited(await lending(), { file: role, from: "prvReadlib_Book", to: "prvReadlib_Shelf" }));
    expect(packageFindings(parts)).toEqual([
      {
        kind: "unknown-privilege-table",
        file: "customizations.xml",
        line: lineOf(parts, "customizations.xml", "prvReadlib_Shelf"),
        sentence: expect.stringContaining("lib_Shelf"),
      },
    ]);
  });

  it("find a part that no content type covers", async () => {
    const parts = packed(await lending());
    const types = { file: "[Content_Types].xml", from: 'Extension="msapp"', to: 'Extension="app"' };
    expect(packageFindings(edited(parts, types))).toMatchObject([
      { kind: "uncovered-part", file: "CanvasApps/lib_desk_1a2b3_DocumentUri.msapp" },
    ]);
  });

  it("let pass what a dependency brings", async () => {
    const file = manifest;
    const files = edited(await lending(), { file, from: "lib_/scripts/shared.js", to: "lib_/scripts/other.js" });
    expect(folderFindings(files)).toMatchObject([{ kind: "unknown-web-resource", file: form }]);
  });
});
