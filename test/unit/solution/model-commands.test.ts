import { existsSync } from "node:fs";
import { join } from "node:path";
import { ribbonFile } from "../../../solution/generator/ribbon-file.ts";
import { xmlFile } from "../../../solution/generator/xml.ts";
import type { Command } from "../../../solution/model/command.ts";
import { counterfoil } from "../../../solution/model/counterfoil.ts";
import { projectRoot } from "./support/packed.ts";

const commands = counterfoil.tables.flatMap((table) =>
  (table.commands ?? []).map((command) => ({ table: table.name, command })),
);

const onLoads = counterfoil.tables.flatMap((table) => table.forms.flatMap(({ onLoad }) => (onLoad ? [onLoad] : [])));

const called = [
  ...commands.flatMap(({ command: { library, run, enabledBy } }) =>
    [run, enabledBy].map((name) => ({ library, name })),
  ),
  ...onLoads.map(({ library, functionName }) => ({ library, name: functionName })),
];

/** `cfl_/scripts/payment-commands.js` → `payment-commands`, the folder that it is built from. */
const folderOf = (library: string): string => /^cfl_\/scripts\/(.+)\.js$/.exec(library)?.[1] ?? "";

it("offers what staff and administrators ask for, each on the form where they see it", () => {
  expect(commands.map(({ table, command }) => `${table}: ${command.label}`)).toEqual([
    "cfl_payment: Refund",
    "cfl_payment: Capture",
    "cfl_payment: Cancel payment",
    "cfl_payment: Sync with Stripe",
    "cfl_gatewayevent: Replay",
    "cfl_serverstatus: Confirm this environment",
  ]);
});

it.each(called)("calls $name, which the script that it names gives away", async ({ library, name }) => {
  const folder = folderOf(library);
  const pascal = folder.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase());
  const [, global, functionName] = /^Counterfoil\.(\w+)\.(\w+)$/.exec(name) ?? [];
  const script = (await import(join(projectRoot, "webresources", folder, "index.ts"))) as Record<string, unknown>;
  expect(global).toBe(pascal);
  expect(typeof script[functionName ?? ""]).toBe("function");
});

it("names only scripts, pages and icons that are among the web resources", () => {
  const known = counterfoil.webResources.map(({ name }) => name);
  const named = [
    ...called.map(({ library }) => library),
    ...commands.map(({ command }) => command.icon),
    ...counterfoil.tables.map(({ icon }) => icon),
    counterfoil.configurationPage,
  ];
  expect(named.filter((name) => name === undefined || !known.includes(name))).toEqual([]);
});

it("takes every script from a folder of webresources", () => {
  const scripts = counterfoil.webResources.filter(({ kind }) => kind === "script").map(({ name }) => folderOf(name));
  const without = scripts.filter((folder) => !existsSync(join(projectRoot, "webresources", folder, "index.ts")));
  expect(scripts.length).toBeGreaterThan(5);
  expect(without).toEqual([]);
});

describe("a table's ribbon", () => {
  const command: Command = {
    name: "mend",
    label: "Mend",
    tooltip: "Make it whole",
    icon: "cfl_/icons/mend.svg",
    library: "cfl_/scripts/mend.js",
    run: "Mend.run",
    enabledBy: "Mend.can",
    places: ["form", "home", "sub-grid"],
  };
  const ribbon = xmlFile(ribbonFile("cfl_thing", [command]));
  const all = (pattern: RegExp): string[] => [...ribbon.matchAll(pattern)].map((match) => match[1] ?? "");

  it("puts a button at each of its places", () => {
    expect(all(/Location="([^"]+)"/g)).toEqual([
      "Mscrm.Form.cfl_thing.MainTab.Save.Controls._children",
      "Mscrm.HomepageGrid.cfl_thing.MainTab.Management.Controls._children",
      "Mscrm.SubGrid.cfl_thing.MainTab.Management.Controls._children",
    ]);
  });

  it("hands over the form on a form, and the list over a list", () => {
    const calls = all(/<JavaScriptFunction[^>]*>\s*<CrmParameter Value="(\w+)"/g);
    expect(calls).toEqual(["PrimaryControl", "SelectedControl", "SelectedControl"]);
    expect(all(/<CustomRule[^>]*>\s*<CrmParameter Value="(\w+)"/g)).toEqual(calls);
  });

  it("defines every command, rule and label that its buttons name", () => {
    expect(all(/<Button [^>]*Command="([^"]+)"/g)).toEqual(all(/<CommandDefinition Id="([^"]+)"/g));
    const rules = all(/<EnableRule Id="([^"]+)" \/>/g);
    expect(rules).toEqual(all(/<EnableRule Id="([^"]+)">/g));
    const named = new Set(all(/"\$LocLabels:([^"]+)"/g));
    expect(named).toEqual(new Set(all(/<LocLabel Id="([^"]+)"/g)));
    expect(named.size).toBe(6);
  });

  it("is empty, in the customary form, for a table without buttons", () => {
    expect(xmlFile(ribbonFile("cfl_thing", []))).not.toContain("Button");
    expect(xmlFile(ribbonFile("cfl_thing", []))).toContain("<LocLabels />");
  });
});
