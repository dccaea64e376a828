import { strFromU8, unzipSync } from "fflate";
import { choicesOf } from "./column.ts";
import { controlOf } from "./control.ts";
import type { Choice, ControlDefinition, HostedSolution, Relationship } from "./definitions.ts";
import { dashboardsOf } from "./dashboard.ts";
import { inLanguage } from "./language.ts";
import { platformTables } from "./platform-tables.ts";
import { completedSiteMap, siteMapOf } from "./site-map.ts";
import { tableOf } from "./table.ts";
import { all, attribute, first, labelIn, parseXml, text, type XmlNode } from "./xml.ts";

/** The imported solutions, and the files that pages load from them. */
export interface ImportedSolutions {
  readonly hosted: HostedSolution;
  /** The same with the labels of another language (LCID) where the solutions bring it. */
  hostedIn(languageId: number): HostedSolution;
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

const hostedBy = (packages: readonly Package[]): HostedSolution => {
  const relationships = packages.flatMap(relationshipsOf);
  const tables = tablesOf(packages, relationships);
  return {
    appName: appNameOf(packages),
    siteMap: completedSiteMap(
      packages.flatMap(({ root }) => siteMapOf(root)),
      tables,
    ),
    tables,
    dashboards: packages.flatMap(({ root }) => dashboardsOf(root)),
    relationships,
    controls: Object.fromEntries(packages.flatMap(controlsOf).map((control) => [control.name, control])),
  };
};

/** Reads packed solutions as an import would, in order: later ones build on earlier ones. Throws when a part is missing. */
export const readSolutions = (zips: readonly Uint8Array[]): ImportedSolutions => {
  const packages = zips.map(openPackage);
  const hosted = hostedBy(packages);
  const spoken = new Map<number, HostedSolution>([[1033, hosted]]);
  const webResources = new Map(packages.flatMap(webResourcesOf));
  const files = Object.assign({}, ...packages.map((one) => one.files)) as Readonly<Record<string, Uint8Array>>;
  return {
    hosted,
    hostedIn: (languageId) => {
      const known = spoken.get(languageId);
      if (known) return known;
      const made = hostedBy(packages.map((one) => ({ ...one, root: inLanguage(one.root, languageId) })));
      spoken.set(languageId, made);
      return made;
    },
    controlFile: (control, path) => files[`Controls/${control}/${path}`],
    webResource: (name) => webResources.get(name),
  };
};
