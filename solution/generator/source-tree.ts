import { lookupRelationships, systemRelationships, type Relationship } from "../model/relationship.ts";
import type { Solution } from "../model/solution.ts";
import type { Table } from "../model/table.ts";
import { appFile, siteMapFile } from "./app-files.ts";
import { componentFile, webResourceFile } from "./content-files.ts";
import { formFile } from "./form-file.ts";
import { formId } from "./form-id.ts";
import { customizationsFile, solutionFile } from "./manifest-files.ts";
import { globalOptionSet } from "./option-set.ts";
import { relationshipIndexFile, relationshipsFile, schemaNameOf } from "./relationship-file.ts";
import { roleFile } from "./role-file.ts";
import { ribbonFile } from "./ribbon-file.ts";
import { extensionFile, tableFile } from "./table-file.ts";
import { viewFile, viewsOf } from "./view-file.ts";
import { xmlFile } from "./xml.ts";

type File = readonly [path: string, text: string];

const tableFiles = (table: Table): readonly File[] => {
  const folder = `Entities/${table.name}`;
  return [
    [`${folder}/Entity.xml`, xmlFile(tableFile(table))],
    [`${folder}/RibbonDiff.xml`, xmlFile(ribbonFile(table.name, table.commands ?? []))],
    ...table.forms.map((form): File => [
      `${folder}/FormXml/${form.type}/{${formId(table, form.type)}}.xml`,
      xmlFile(formFile({ table, form })),
    ]),
    ...viewsOf(table).map((view): File => [`${folder}/SavedQueries/{${view.id}}.xml`, xmlFile(viewFile(table, view))]),
  ];
};

const extensionFiles = ({ table, columns }: Solution["extensions"][number]): readonly File[] => [
  [`Entities/${table.name}/Entity.xml`, xmlFile(extensionFile(table, columns))],
  [`Entities/${table.name}/RibbonDiff.xml`, xmlFile(ribbonFile(table.name, []))],
];

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
    ["Other/Relationships.xml", xmlFile(relationshipIndexFile(all))],
    ...referenced.map((table): File => [
      `Other/Relationships/${schemaNameOf(table)}.xml`,
      xmlFile(relationshipsFile(all.filter(({ to }) => to === table))),
    ]),
  ];
};

const webResourceFiles = (resource: Solution["webResources"][number]): readonly File[] => [
  [`WebResources/${resource.name}.data.xml`, xmlFile(webResourceFile(resource))],
  ...("text" in resource.source ? [[`WebResources/${resource.name}`, resource.source.text] as const] : []),
];

const appFiles = (app: Solution["apps"][number]): readonly File[] => [
  [`AppModules/${app.name}/AppModule.xml`, xmlFile(appFile(app))],
  [`AppModuleSiteMaps/${app.name}/AppModuleSiteMap.xml`, xmlFile(siteMapFile(app))],
];

/**
 * The unpacked solution: path below its folder → text, sorted by path.
 * Built files (the code component, scripts) are not part of it; the packer takes them from where they were built.
 */
export const sourceTree = (solution: Solution, version: string): ReadonlyMap<string, string> => {
  const files: readonly File[] = [
    ["Other/Solution.xml", xmlFile(solutionFile(solution, version))],
    ["Other/Customizations.xml", xmlFile(customizationsFile(solution))],
    ...relationshipFiles(solution),
    ...solution.tables.flatMap(tableFiles),
    ...solution.extensions.flatMap(extensionFiles),
    ...solution.choices.map((choice): File => [`OptionSets/${choice.name}.xml`, xmlFile(globalOptionSet(choice))]),
    ...solution.roles.map((role): File => [`Roles/${role.name}.xml`, xmlFile(roleFile(role))]),
    ...solution.webResources.flatMap(webResourceFiles),
    ...solution.components.map((component): File => [
      `Controls/${component.name}/ControlManifest.xml.data.xml`,
      xmlFile(componentFile(component)),
    ]),
    ...solution.apps.flatMap(appFiles),
  ];
  return new Map(files.toSorted(([one], [other]) => (one < other ? -1 : 1)));
};
