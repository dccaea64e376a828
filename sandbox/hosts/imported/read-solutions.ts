import { strFromU8, unzipSync } from "fflate";
import { choicesOf } from "./column.ts";
import { controlOf } from "./control.ts";
import type { Choice, ControlDefinition, HostedSolution, Relationship, SiteMapGroup } from "./definitions.ts";
import { platformTables } from "./platform-tables.ts";
import { tableOf } from "./table.ts";
import { all, attribute, first, labelIn, parseXml, text, type XmlNode } from "./xml.ts";

/** The imported solutions, and the files that pages load from them. */
export interface ImportedSolutions {
  readonly hosted: HostedSolution;
  /** A file of a code component, by the component's name and the path in its manifest. */
  controlFile(control: string, path: string): Uint8Array | undefined;
  /** Content of a web resource by its name, `cfl_/scripts/payment-form.js`. */
  webResource(name: string): Uint8Array | undefined;
}

interface Package {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly root: XmlNode;
}

const openPackage = (zip: Uint8Array): Package => {
  const files = unzipSync(zip);
  const customizations = files["customizations.xml"];
  if (!customizations) throw new Error("The packed solution has no customizations.xml.");
  return { files, root: first(parseXml(strFromU8(customizations)), "ImportExportXml") };
};

const relationshipsOf = ({ root }: Package): readonly Relationship[] =>
  all(root, "EntityRelationships", "EntityRelationship").map((node) => ({
    name: attribute(node, "Name"),
    referencingTable: text(node, "ReferencingEntityName").toLowerCase(),
    referencingColumn: text(node, "ReferencingAttributeName").toLowerCase(),
    referencedTable: text(node, "ReferencedEntityName").toLowerCase(),
  }));

const controlsOf = ({ root, files }: Package): readonly ControlDefinition[] =>
  all(root, "CustomControls", "CustomControl").map((node) => {
    const name = text(node, "Name");
    const read = (path: string): string => {
      const file = files[`Controls/${name}/${path}`];
      if (!file) throw new Error(`The packed solution has no file ${path} for ${name}.`);
      return strFromU8(file);
    };
    return controlOf(name, read("ControlManifest.xml"), read);
  });

const webResourcesOf = ({ root, files }: Package): readonly (readonly [string, Uint8Array])[] =>
  all(root, "WebResources", "WebResource").flatMap((node) => {
    const file = files[text(node, "FileName").replace(/^\//, "")];
    return file ? [[text(node, "Name"), file] as const] : [];
  });

const siteMapOf = ({ root }: Package): readonly SiteMapGroup[] =>
  all(root, "AppModuleSiteMaps", "AppModuleSiteMap", "SiteMap", "Area", "Group").map((group) => ({
    title: attribute(first(group, "Titles", "Title"), "Title"),
    tables: all(group, "SubArea")
      .map((area) => attribute(area, "Entity"))
      .filter((table) => table !== ""),
  }));

const entitiesOf = (packages: readonly Package[]): readonly XmlNode[] =>
  packages.flatMap(({ root }) => all(root, "Entities", "Entity"));

/** An entity element of a later solution may only add columns to a table of an earlier one. */
const isWhole = (entity: XmlNode): boolean => all(entity, "FormXml", "forms").length > 0;

const tablesOf = (packages: readonly Package[], relationships: readonly Relationship[]): HostedSolution["tables"] => {
  const choices = new Map<string, readonly Choice[]>(
    packages
      .flatMap(({ root }) => all(root, "optionsets", "optionset"))
      .map((set) => [attribute(set, "Name"), choicesOf(set)]),
  );
  const tables = { ...platformTables };
  for (const entity of entitiesOf(packages)) {
    const name = text(entity, "Name").toLowerCase();
    const targetsOf = (column: string): readonly string[] =>
      relationships
        .filter((one) => one.referencingTable === name && one.referencingColumn === column)
        .map((one) => one.referencedTable);
    const table = tableOf(entity, { choices, targetsOf });
    const earlier = tables[table.name];
    tables[table.name] =
      isWhole(entity) || !earlier ? table : { ...earlier, columns: { ...earlier.columns, ...table.columns } };
  }
  return tables;
};

const appNameOf = (packages: readonly Package[]): string =>
  packages
    .flatMap(({ root }) => all(root, "AppModules", "AppModule"))
    .map((app) => labelIn(app, "LocalizedNames", "LocalizedName"))[0] ?? "Counterfoil";

/** Tables that no site map names are put in a group of their own, so that nothing imported is out of reach. */
const completed = (groups: readonly SiteMapGroup[], tables: HostedSolution["tables"]): readonly SiteMapGroup[] => {
  const named = new Set(groups.flatMap((group) => group.tables));
  const rest = Object.values(tables).filter((table) => table.forms.length > 0 && !named.has(table.name));
  return rest.length === 0 ? groups : [{ title: "Try it", tables: rest.map((table) => table.name) }, ...groups];
};

/** Reads packed solutions as an import would, in order: later ones build on earlier ones. Throws when a part is missing. */
export const readSolutions = (zips: readonly Uint8Array[]): ImportedSolutions => {
  const packages = zips.map(openPackage);
  const relationships = packages.flatMap(relationshipsOf);
  const tables = tablesOf(packages, relationships);
  const controls = packages.flatMap(controlsOf);
  const webResources = new Map(packages.flatMap(webResourcesOf));
  const files = Object.assign({}, ...packages.map((one) => one.files)) as Readonly<Record<string, Uint8Array>>;
  return {
    hosted: {
      appName: appNameOf(packages),
      siteMap: completed(packages.flatMap(siteMapOf), tables),
      tables,
      relationships,
      controls: Object.fromEntries(controls.map((control) => [control.name, control])),
    },
    controlFile: (control, path) => files[`Controls/${control}/${path}`],
    webResource: (name) => webResources.get(name),
  };
};
