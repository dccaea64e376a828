import { join } from "node:path";
import { readFolder } from "../../../solution/packer/source-folder.ts";
import type { Files } from "../../../solution/packer/package-parts.ts";
import { edited, folderFindings, lineOf } from "./support/lending.ts";
import { projectRoot } from "./support/packed.ts";

/** Our own solution as it lies in the repository; what is built comes later and is not looked at here. */
let files: Files;
beforeAll(async () => {
  files = await readFolder(join(projectRoot, "solution", "src", "Counterfoil"));
});

const found = (changed: Files) =>
  folderFindings(changed)
    .filter(({ kind }) => kind !== "missing-file")
    .map(({ kind, file, line }) => ({ kind, file, line }));

/** The one file of a folder whose text holds something. */
const fileWith = (folder: string, text: string): string => {
  const name = [...files.keys()].find((key) => key.startsWith(folder) && lineOf(files, key, text) > 0);
  if (!name) throw new Error(`No file of ${folder} holds ${text}.`);
  return name;
};

it("finds all that our forms, dashboards and app show", () => {
  expect(found(files)).toEqual([]);
});

it.each([
  ["a sub-grid's relationship", "Entities/cfl_payment/FormXml/main", "<RelationshipName>cfl_refund_cfl_paymentid", "x"],
  ["a sub-grid's view", "Entities/cfl_payment/FormXml/main", "<ViewId>{", "0"],
  ["a quick view", "Entities/cfl_refund/FormXml/main", 'entityname="cfl_payment"&gt;', "0"],
  ["a dashboard's chart", "Dashboards", "<VisualizationId>{", "0"],
] as const)("finds %s that is not there, by file and line", (_what, folder, from, wrong) => {
  const file = fileWith(folder, from);
  const changed = edited(files, { file, from, to: `${from}${wrong}` });
  expect(found(changed)).toEqual([{ kind: "unknown-form-part", file, line: lineOf(changed, file, `${from}${wrong}`) }]);
});

it.each([
  ["unknown-app-component", "the dashboard that a site map opens", "AppModuleSiteMaps", 'DefaultDashboard="', "0"],
  ["unknown-web-resource", "the page that opens after the import", "Other", "<ConfigurationPage>cfl_/", "x"],
] as const)("calls it %s when %s is not there", (kind, _what, folder, from, wrong) => {
  const file = fileWith(folder, from);
  const changed = edited(files, { file, from, to: `${from}${wrong}` });
  expect(found(changed)).toEqual([{ kind, file, line: lineOf(changed, file, `${from}${wrong}`) }]);
});

it("finds a view that asks for another table, and a table that is nowhere", () => {
  const file = fileWith("Entities/cfl_payment/SavedQueries", '<entity name="cfl_payment">');
  const of = (table: string) =>
    found(edited(files, { file, from: '<entity name="cfl_payment">', to: `<entity name="${table}">` }))
      .map(({ kind }) => kind)
      .filter((kind) => kind !== "unknown-column");
  expect(of("cfl_paymint")).toEqual(["unknown-query-table", "view-of-another-table"]);
  expect(of("cfl_refund")).toEqual(["view-of-another-table"]);
});
