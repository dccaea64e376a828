import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { checkPath, packFolder, unpackZip, type PackOptions } from "../../../solution/packer/commands.ts";
import { packageParts } from "../../../solution/packer/package-parts.ts";
import { zipOf } from "../../../solution/packer/zip.ts";
import { edited, lending, lendingFolder, packed } from "./support/lending.ts";

let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "counterfoil-pack-"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const pack = (folder: string, options: Partial<PackOptions> = {}) =>
  packFolder(folder, { out: join(root, "out"), allow: [], ...options });

const written = async (name: string): Promise<Readonly<Record<string, string>>> => {
  const parts = unzipSync(await readFile(join(root, "out", name)));
  return Object.fromEntries(Object.entries(parts).map(([part, bytes]) => [part, strFromU8(bytes)]));
};

/** A copy of the sample solution with one text in its Solution.xml replaced. */
const copied = async (from: string, to: string): Promise<string> => {
  const folder = join(root, "copy");
  await cp(lendingFolder, folder, { recursive: true });
  const manifest = join(folder, "Other", "Solution.xml");
  await writeFile(manifest, (await readFile(manifest, "utf8")).replace(from, to));
  return folder;
};

it("packs a folder that serves both kinds as both, named by solution and version", async () => {
  expect(await pack(lendingFolder)).toMatchObject({ ok: true });
  expect((await readdir(join(root, "out"))).toSorted()).toEqual(["Lending_1.2.0.0.zip", "Lending_1.2.0.0_managed.zip"]);
});

it("says in each package which kind it is, and takes the managed texts for the managed one", async () => {
  await pack(lendingFolder);
  const [plain, managed] = [await written("Lending_1.2.0.0.zip"), await written("Lending_1.2.0.0_managed.zip")];
  expect([plain["solution.xml"], managed["solution.xml"]]).toEqual([
    expect.stringContaining("<Managed>0</Managed>"),
    expect.stringContaining("<Managed>1</Managed>"),
  ]);
  expect(plain["customizations.xml"]).not.toContain('<Area Id="lib_area" ShowGroups="true">');
  expect(managed["customizations.xml"]).toContain('<Area Id="lib_area" ShowGroups="true">');
});

it("packs the one kind that was asked for, under the version that was asked for", async () => {
  expect(await pack(lendingFolder, { managed: true, version: "2.0.0.1" })).toMatchObject({ ok: true });
  expect(await readdir(join(root, "out"))).toEqual(["Lending_2.0.0.1_managed.zip"]);
  expect((await written("Lending_2.0.0.1_managed.zip"))["solution.xml"]).toContain("<Version>2.0.0.1</Version>");
});

it("refuses a version that is not four numbers", async () => {
  expect(await pack(lendingFolder, { version: "2.0" })).toMatchObject({ ok: false });
});

it("refuses to make a managed package of a folder that was unpacked unmanaged", async () => {
  const said = await pack(await copied("<Managed>2<", "<Managed>0<"), { managed: true });
  expect(said).toMatchObject({
    ok: false,
    lines: [expect.stringMatching(/^Other\/Solution\.xml:8: .+not-this-kind/), expect.any(String)],
  });
});

it("writes nothing when something is wrong, and tells where", async () => {
  const said = await pack(await copied('schemaName="lib_genre"', 'schemaName="lib_gone"'));
  expect(said.ok).toBe(false);
  expect(said.lines).toContainEqual(expect.stringMatching(/^Other\/Solution\.xml:\d+: The root component lib_gone/));
  await expect(readdir(join(root, "out"))).rejects.toThrow();
});

it("lets a finding pass that was allowed by name", async () => {
  const folder = await copied('solution="LibraryCore (1.0.0.0)"', 'solution="Active"');
  expect(await pack(folder)).toMatchObject({ ok: false });
  expect(await pack(folder, { allow: ["active-dependency"] })).toMatchObject({ ok: true });
});

it("tells that a folder is no solution", async () => {
  expect(await pack(root)).toMatchObject({ ok: false });
  expect(await checkPath(join(root, "nowhere"), { allow: [] })).toMatchObject({ ok: false });
});

it("says where built files are found, when a file of a folder is not there", async () => {
  const folder = await copied("", "");
  await rm(join(folder, "WebResources", "lib_", "scripts", "book.js"));
  const hint = expect.stringContaining("`npm run solution` without arguments");
  expect(await pack(folder)).toMatchObject({ ok: false, lines: expect.arrayContaining([hint]) });
  expect((await checkPath(folder, { allow: [] })).lines).toContainEqual(hint);
  expect((await pack(root)).lines).not.toContainEqual(hint);
});

it("unpacks a zip into a new folder, and into no other", async () => {
  await writeFile(join(root, "lending.zip"), zipOf(packed(await lending())));
  expect(await unpackZip(join(root, "lending.zip"), join(root, "unpacked"))).toMatchObject({ ok: true });
  expect(await checkPath(join(root, "unpacked"), { allow: [] })).toMatchObject({ ok: true });
  expect(await unpackZip(join(root, "lending.zip"), join(root, "unpacked"))).toMatchObject({ ok: false });
});

it("checks a zip as it checks a folder", async () => {
  const change = { file: "solution.xml", from: 'schemaName="lib_genre"', to: 'schemaName="lib_gone"' };
  await writeFile(join(root, "spoiled.zip"), zipOf(edited(packed(await lending()), change)));
  const said = await checkPath(join(root, "spoiled.zip"), { allow: [] });
  expect(said).toMatchObject({ ok: false });
  expect(said.lines).toContainEqual(expect.stringMatching(/^solution\.xml:\d+: The root component lib_gone/));
});

it("gives the same bytes whatever the order of the files and the time zone", async () => {
  const files = await lending();
  const zip = (entries: Iterable<[string, Uint8Array]>): Buffer => {
    const made = packageParts(new Map(entries), { managed: false });
    if (!made.ok) throw new Error("The sample solution does not pack.");
    return Buffer.from(zipOf(made.value.parts));
  };
  const zone = process.env["TZ"];
  const zips = ["Pacific/Kiritimati", "America/St_Johns", "UTC"].map((TZ) => {
    process.env["TZ"] = TZ;
    return zip([...files].toReversed());
  });
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  expect(zips.every((made) => made.equals(zip(files)))).toBe(true);
});
