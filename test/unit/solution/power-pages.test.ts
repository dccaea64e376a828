import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { environmentVariableFile } from "../../../solution/generator/environment-variable-file.ts";
import { sourceTree } from "../../../solution/generator/source-tree.ts";
import { rowFile } from "../../../solution/generator/xml.ts";
import {
  powerPagesSettings,
  type PowerPagesSettings,
} from "../../../solution/model/counterfoil-power-pages-settings.ts";
import { powerPagesSolution } from "../../../solution/model/counterfoil-power-pages.ts";
import { portalKey, serverUrl } from "../../../solution/model/environment-variable.ts";
import { builtFiles } from "../../../solution/packer/built-parts.ts";
import { checkedPackage } from "../../../solution/packer/checked-package.ts";
import { partsOf, withProject } from "./support/packed.ts";

const usual: PowerPagesSettings = {
  table: { schemaName: "pp_payment", label: "Payment", primaryName: "pp_name" },
  solution: { name: "Theirs", version: "1.2.3.4" },
  site: { id: "", webRoles: [] },
};
const siteId = "11111111-1111-4111-8111-111111111111";
const webRole = "22222222-2222-4222-8222-222222222222";
const withSite = { ...usual, site: { id: siteId, webRoles: [webRole] } };

const treeOf = (settings: PowerPagesSettings) => sourceTree(powerPagesSolution(settings), "9.8.7.0");

const all = (text: string | undefined, pattern: RegExp): string[] =>
  [...(text ?? "").matchAll(pattern)].map((match) => match.slice(1).join(" "));

describe("the optional solution for Power Pages' own payments", () => {
  it("adds our columns to Microsoft's table, and nothing of the table itself", async () => {
    const parts = await partsOf("powerPages");
    expect(all(parts["solution.xml"], /<RootComponent ([^>]+) \/>/g)).toEqual([
      'type="1" schemaName="pp_payment" behavior="2"',
    ]);
    expect(all(parts["customizations.xml"], /<attribute PhysicalName="([^"]+)"/g)).toEqual([
      ...["cfl_gatewayreference", "cfl_chargereference", "cfl_reasoncode", "cfl_reason", "cfl_reasonmessage"],
      "cfl_paymentid",
    ]);
    expect(parts["customizations.xml"]).not.toMatch(/<EntitySetName>|<OwnershipTypeMask>|<systemform|<savedquery>/);
  });

  it("takes the reason's options from the base solution and links to its Payment under a name of ours", async () => {
    const { "customizations.xml": xml } = await partsOf("powerPages");
    expect(xml).toContain("<OptionSetName>cfl_reason</OptionSetName>");
    expect(all(xml, /<optionset Name="([^"]+)"/g)).toEqual([]);
    expect(all(xml, /<EntityRelationship Name="([^"]+)">/g)).toEqual(["cfl_native_payment_cfl_paymentid"]);
  });

  it("tells the importer what must be there first, with versions", () => {
    const manifest = treeOf(usual).get("Other/Solution.xml");
    expect(all(manifest, /<Required type="(\d+)" schemaName="([^"]+)" [^>]*solution="([^"]+)"/g)).toEqual([
      "1 cfl_payment Counterfoil (9.8.7.0)",
      "9 cfl_reason Counterfoil (9.8.7.0)",
      "1 pp_payment Theirs (1.2.3.4)",
    ]);
  });

  it("is built for whatever Microsoft's table is called", () => {
    const tree = treeOf({ ...usual, table: { schemaName: "pp_Payment", label: "Pay", primaryName: "pp_title" } });
    expect(tree.get("Entities/pp_Payment/Entity.xml")).toContain('<entity Name="pp_Payment">');
    expect(tree.get("Other/Solution.xml")).toContain('<RootComponent type="1" schemaName="pp_payment" behavior="2" />');
    expect(tree.get("Other/Relationships/cfl_payment.xml")).toContain(
      "<ReferencingEntityName>pp_Payment</ReferencingEntityName>",
    );
  });

  it("belongs to no site unless one is named", async () => {
    expect(Object.keys(await partsOf("powerPages")).filter((part) => part.startsWith("powerpagecomponents"))).toEqual(
      [],
    );
  });
});

describe("a site's own parts", () => {
  const files = [...treeOf(withSite)].filter(([path]) => path.startsWith("powerpagecomponents/"));
  const rowNamed = (name: string): string => files.find(([, text]) => text.includes(`<name>${name}</name>`))?.[1] ?? "";

  it("are the relay and the two settings that it reads", () => {
    expect(files).toHaveLength(3);
    for (const [path, text] of files) {
      expect(path).toBe(
        `powerpagecomponents/${/powerpagecomponentid="([^"]+)"/.exec(text)?.[1]}/powerpagecomponent.xml`,
      );
      expect(text).toContain(`<powerpagesiteid>${siteId}</powerpagesiteid>`);
    }
  });

  it.each([
    ["Counterfoil/ServerUrl", "cfl_ServerUrl"],
    ["Counterfoil/PortalKey", "cfl_PortalKey"],
  ])("give %s its value from %s and carry none themselves", (name, variable) => {
    const [content = ""] = all(rowNamed(name), /<content>(.*)<\/content>/g);
    expect(JSON.parse(content)).toEqual({ envvar_schema: variable, source: 1 });
    expect(rowNamed(name)).toContain("<powerpagecomponenttype>9</powerpagecomponenttype>");
  });

  it("let only the named web roles call the relay", () => {
    const row = rowNamed("counterfoil");
    const [content = ""] = all(row, /<content>(.*)<\/content>/g);
    expect(JSON.parse(content)).toMatchObject({ adx_serverlogic_adx_webrole: [webRole] });
    expect(row).toContain("<powerpagecomponenttype>35</powerpagecomponenttype>");
  });

  it("carry the built relay beside its row", async () => {
    const solution = powerPagesSolution(withSite);
    const built = await withProject(async (root) => {
      await mkdir(join(root, "dist", "power-pages"), { recursive: true });
      await writeFile(join(root, "dist", "power-pages", "counterfoil.js"), "relay");
      return builtFiles(root, solution);
    });
    const [path, bytes] = built.ok ? ([...built.value][0] ?? []) : [];
    expect(bytes?.toString()).toBe("relay");
    const beside = path?.replace("filecontent/counterfoil.sl", "powerpagecomponent.xml") ?? "";
    expect(files.find(([file]) => file === beside)?.[1]).toContain(">counterfoil.sl</filecontent>");
  });

  it("are packed, each with a content type", () => {
    const encoded = [...treeOf(withSite)].map(([path, text]) => [path, strToU8(text)] as const);
    const [logic] = files.find(([, text]) => text.includes("counterfoil.sl")) ?? [""];
    const script = logic.replace("powerpagecomponent.xml", "filecontent/counterfoil.sl");
    const packed = checkedPackage(new Map([...encoded, [script, strToU8("relay")]]), {
      managed: true,
      version: "9.8.7.0",
    });
    const parts = packed.ok ? unzipSync(packed.value.bytes) : {};
    expect(Object.keys(parts)).toEqual(expect.arrayContaining([script, ...files.map(([path]) => path)]));
    expect(strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array())).toContain('Extension="sl"');
  });

  it("name the command when the relay is not built", async () => {
    const missing = await withProject((root) => builtFiles(root, powerPagesSolution(withSite)));
    expect(missing).toMatchObject({ ok: false, error: { kind: "missing-build" } });
    expect(missing.ok || missing.error.sentence).toContain("npm run build:relay");
  });
});

describe("the settings file", () => {
  it.each([
    [
      "a table that cannot be one",
      { ...usual, table: { ...usual.table, schemaName: "pp payment" } },
      "table.schemaName",
    ],
    ["a version of two numbers", { ...usual, solution: { name: "Theirs", version: "1.0" } }, "solution.version"],
    ["a site whose relay nobody may call", { ...usual, site: { id: siteId, webRoles: [] } }, "site.webRoles"],
    ["a site that is no GUID", { ...usual, site: { id: "my-site", webRoles: [webRole] } }, "site.id"],
  ])("refuses %s, naming file and place", (_what, given, place) => {
    expect(() => powerPagesSettings(given)).toThrow("solution/power-pages.json");
    expect(() => powerPagesSettings(given)).toThrow(place);
  });
});

describe("environment variables", () => {
  it("are text for the server's address and a Key Vault secret for the portal's key", () => {
    expect(rowFile(environmentVariableFile(serverUrl))).toContain("<type>100000000</type>");
    const secret = rowFile(environmentVariableFile(portalKey));
    expect(secret).toContain("<type>100000005</type>");
    expect(secret).toContain("<secretstore>0</secretstore>");
  });

  it("list what they say in the alphabet's order, without a declaration and without a value", () => {
    const text = rowFile(environmentVariableFile(serverUrl));
    const children = all(text, /^ {2}<(\w+)/gm);
    expect(children).toEqual(children.toSorted());
    expect(text).toMatch(/^<environmentvariabledefinition schemaname="cfl_ServerUrl">/);
    expect(text).not.toContain("value>");
  });

  it.each([
    ["base", "cfl_ServerUrl"],
    ["managed", "cfl_ServerUrl"],
    ["powerPages", "cfl_PortalKey"],
    ["powerPagesManaged", "cfl_PortalKey"],
  ] as const)("travel in the %s package as rows of their own: %s", async (kind, name) => {
    const parts = await partsOf(kind);
    const definitions = Object.keys(parts).filter((part) => part.startsWith("environmentvariabledefinitions/"));
    expect(definitions).toEqual([`environmentvariabledefinitions/${name}/environmentvariabledefinition.xml`]);
    expect(parts["customizations.xml"]).not.toContain(name);
    expect(parts["solution.xml"]).not.toContain(name);
  });
});
