import { lookupRelationships, systemRelationships, type Relationship } from "../model/relationship.ts";
import type { Solution } from "../model/solution.ts";
import type { Table } from "../model/table.ts";
import { appFile, siteMapFile } from "./app-files.ts";
import { chartFile, chartId } from "./chart-file.ts";
import { componentFile, webResourceFile } from "./content-files.ts";
import { dashboardFile, dashboardId } from "./dashboard-file.ts";
import { environmentVariableFile } from "./environment-variable-file.ts";
import { formFile } from "./form-file.ts";
import { formId } from "./form-id.ts";
import { customizationsFile, solutionFile } from "./manifest-files.ts";
import { globalOptionSet } from "./option-set.ts";
import { relationshipIndexFile, relationshipsFile, schemaNameOf } from "./relationship-file.ts";
import { roleFile } from "./role-file.ts";
import { ribbonFile } from "./ribbon-file.ts";
import { siteFiles } from "./site-files.ts";
import { extensionFile, tableFile } from "./table-file.ts";
import { translated } from "./translated-labels.ts";
import { viewFile, viewsOf } from "./view-file.ts";
import { rowFile, xmlFile, type XmlElement } from "./xml.ts";

/** Path, content, and how the content is written when it is no ordinary XML file. */
type File = readonly [path: string, content: string | XmlElement, write?: (root: XmlElement) => string];

const tableFiles = (table: Table): readonly File[] => {
  const folder = `Entities/${table.name}`;
  return [
    [`${folder}/Entity.xml`, tableFile(table)],
    [`${folder}/RibbonDiff.xml`, ribbonFile(table.name, table.commands ?? [])],
    ...table.forms.map((form): File => [
      `${folder}/FormXml/${form.type}/{${formId(table, form.type)}}.xml`,
      formFile({ table, form }),
    ]),
    ...viewsOf(table).map((view): File => [`${folder}/SavedQueries/{${view.id}}.xml`, viewFile(table, view)]),
    ...(table.charts ?? []).map((chart): File => [
      `${folder}/Visualizations/{${chartId(table.name, chart.name)}}.xml`,
      chartFile(table, chart),
    ]),
  ];
};

const extensionFiles = (extension: Solution["extensions"][number]): readonly File[] => {
  const folder = `Entities/${extension.table.name}`;
  return [
    [`${folder}/Entity.xml`, extensionFile(extension)],
    [`${folder}/RibbonDiff.xml`, ribbonFile(extension.table.name, [])],
  ];
};

const byName = (one: Relationship, other: Relationship): number => (one.name < other.name ? -1 : 1);

/** Every relationship of a solution, sorted by name. */
export const relationshipsOf = (solution: Solution): readonly Relationship[] =>
  [
    ...solution.tables.flatMap((table) => [
      ...systemRelationships(table),
      ...lookupRelationships(table.name, table.columns),
    ]),
    ...solution.extensions.flatMap(({ table, columns }) => lookupRelationships(table.name, columns)),
  ].toSorted(byName);

const relationshipFiles = (solution: Solution): readonly File[] => {
  const all = relationshipsOf(solution);
  const referenced = [...new Set(all.map(({ to }) => to))].toSorted();
  return [
    ["Other/Relationships.xml", relationshipIndexFile(all)],
    ...referenced.map((table): File => [
      `Other/Relationships/${schemaNameOf(table)}.xml`,
      relationshipsFile(all.filter(({ to }) => to === table)),
    ]),
  ];
};

const webResourceFiles = (resource: Solution["webResources"][number]): readonly File[] => [
  [`WebResources/${resource.name}.data.xml`, webResourceFile(resource)],
  ...("text" in resource.source ? [[`WebResources/${resource.name}`, resource.source.text] as const] : []),
];

const appFiles = (app: Solution["apps"][number]): readonly File[] => [
  [`AppModules/${app.name}/AppModule.xml`, appFile(app)],
  [`AppModuleSiteMaps/${app.name}/AppModuleSiteMap.xml`, siteMapFile(app)],
];

const textOf = ({ multilingual }: Solution, [, content, write = xmlFile]: File): string => {
  if (typeof content === "string") return content;
  return write(multilingual ? translated(content) : content);
};

/**
 * The unpacked solution: path below its folder → text, sorted by path.
 * Built files (the code component, scripts) are not part of it; the packer takes them from where they were built.
 */
export const sourceTree = (solution: Solution, version: string): ReadonlyMap<string, string> => {
  const files: readonly File[] = [
    ["Other/Solution.xml", solutionFile(solution, version)],
    ["Other/Customizations.xml", customizationsFile(solution)],
    ...relationshipFiles(solution),
    ...solution.tables.flatMap(tableFiles),
    ...solution.extensions.flatMap(extensionFiles),
    ...solution.choices.map((choice): File => [`OptionSets/${choice.name}.xml`, globalOptionSet(choice)]),
    ...solution.roles.map((role): File => [`Roles/${role.name}.xml`, roleFile(role)]),
    ...solution.webResources.flatMap(webResourceFiles),
    ...solution.components.map((component): File => [
      `Controls/${component.name}/ControlManifest.xml.data.xml`,
      componentFile(component),
    ]),
    ...(solution.dashboards ?? []).map((dashboard): File => [
      `Dashboards/{${dashboardId(dashboard)}}.xml`,
      dashboardFile(dashboard),
    ]),
    ...solution.apps.flatMap(appFiles),
    ...(solution.environmentVariables ?? []).map((variable): File => [
      `environmentvariabledefinitions/${variable.name}/environmentvariabledefinition.xml`,
      environmentVariableFile(variable),
      rowFile,
    ]),
    ...(solution.site ? siteFiles(solution.site).map(([path, row]): File => [path, row, rowFile]) : []),
  ];
  const sorted = files.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new Map(sorted.map((file) => [file[0], textOf(solution, file)]));
};
