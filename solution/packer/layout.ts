import { elementsAt, textAt, type XmlElement } from "./element.ts";

/** Components that the unpacked layout keeps in files of their own, though they live in customizations.xml. */
export interface Section {
  /** Element below the root of customizations.xml. */
  readonly name: string;
  /** Its children's element; `*` for any. */
  readonly item: string;
  /** Which unpacked files hold them. */
  readonly files: RegExp;
  /** Whether a file's root is one item, or the section with items in it. */
  readonly root: "item" | "section";
  /** Where one item goes when a zip is unpacked; undefined leaves it in Other/Customizations.xml. */
  readonly fileOf: (item: XmlElement) => string | undefined;
  /** Whether the managed package may have a text of its own, in `…_managed.xml`. */
  readonly twins?: true;
}

/** A name that may stand for a file. */
const named = (folder: string, name: string | undefined, ending: string): string | undefined =>
  name && !/[/\\:*?"<>|]|^\.|[. ]$/.test(name) ? `${folder}/${name}${ending}` : undefined;

/** `/Workflows/x.json` in the header → the path in the package. */
export const partNamed = (fileName: string | undefined): string | undefined => fileName?.trim().replace(/^\//, "");

const beside = (item: XmlElement, ...names: readonly string[]): string | undefined => {
  const part = names.map((name) => partNamed(textAt(item, name))).find((name) => name !== undefined && name !== "");
  return part === undefined ? undefined : `${part}.data.xml`;
};

const id = (folder: string, text: string | undefined): string | undefined => named(folder, text?.trim(), ".xml");

const whole = (name: string): Section => ({
  name,
  item: "*",
  files: new RegExp(`^Other/${name}\\.xml$`),
  root: "section",
  fileOf: () => `Other/${name}.xml`,
});

/** In the order of the platform's schema. */
export const sections: readonly Section[] = [
  {
    name: "Roles",
    item: "Role",
    files: /^Roles\/[^/]+\.xml$/,
    root: "item",
    fileOf: ({ attributes }) => named("Roles", attributes["name"], ".xml"),
  },
  {
    name: "Workflows",
    item: "Workflow",
    files: /^Workflows\/.+\.data\.xml$/,
    root: "item",
    fileOf: (item) => beside(item, "JsonFileName", "XamlFileName"),
  },
  whole("FieldSecurityProfiles"),
  whole("ConnectionRoles"),
  whole("SiteMap"),
  whole("EntityMaps"),
  {
    name: "EntityRelationships",
    item: "EntityRelationship",
    files: /^Other\/Relationships\/[^/]+\.xml$/,
    root: "section",
    fileOf: (item) =>
      named("Other/Relationships", textAt(item, "ReferencedEntityName") ?? textAt(item, "FirstEntityName"), ".xml"),
  },
  {
    name: "optionsets",
    item: "optionset",
    files: /^OptionSets\/[^/]+\.xml$/,
    root: "item",
    fileOf: ({ attributes }) => named("OptionSets", attributes["Name"], ".xml"),
  },
  {
    name: "Dashboards",
    item: "Dashboard",
    files: /^Dashboards\/[^/]+\.xml$/,
    root: "item",
    fileOf: (item) => id("Dashboards", textAt(item, "FormId")),
  },
  {
    name: "WebResources",
    item: "WebResource",
    files: /^WebResources\/.+\.data\.xml$/,
    root: "item",
    fileOf: (item) => {
      const name = textAt(item, "Name");
      return name && partNamed(textAt(item, "FileName")) ? `WebResources/${name}.data.xml` : undefined;
    },
  },
  {
    name: "CustomControls",
    item: "CustomControl",
    files: /^Controls\/.+\.data\.xml$/,
    root: "item",
    fileOf: (item) => beside(item, "FileName"),
  },
  {
    name: "SolutionPluginAssemblies",
    item: "PluginAssembly",
    files: /^PluginAssemblies\/.+\.data\.xml$/,
    root: "item",
    fileOf: (item) => beside(item, "FileName"),
  },
  {
    name: "SdkMessageProcessingSteps",
    item: "SdkMessageProcessingStep",
    files: /^SdkMessageProcessingSteps\/[^/]+\.xml$/,
    root: "item",
    fileOf: ({ attributes }) => id("SdkMessageProcessingSteps", attributes["SdkMessageProcessingStepId"]),
  },
  {
    name: "ServiceEndpoints",
    item: "ServiceEndpoint",
    files: /^ServiceEndpoints\/[^/]+\.xml$/,
    root: "item",
    fileOf: ({ attributes }) => id("ServiceEndpoints", attributes["ServiceEndpointId"]),
  },
  {
    name: "AppModuleSiteMaps",
    item: "AppModuleSiteMap",
    files: /^AppModuleSiteMaps\/[^/]+\/AppModuleSiteMap(_managed)?\.xml$/,
    root: "item",
    fileOf: (item) => named("AppModuleSiteMaps", textAt(item, "SiteMapUniqueName"), "/AppModuleSiteMap.xml"),
    twins: true,
  },
  {
    name: "AppModules",
    item: "AppModule",
    files: /^AppModules\/[^/]+\/AppModule(_managed)?\.xml$/,
    root: "item",
    fileOf: (item) => named("AppModules", textAt(item, "UniqueName"), "/AppModule.xml"),
    twins: true,
  },
  {
    name: "EntityDataProviders",
    item: "EntityDataProvider",
    files: /^EntityDataProviders\/[^/]+\.xml$/,
    root: "item",
    fileOf: (item) => id("EntityDataProviders", textAt(item, "EntityDataProviderId")),
  },
  {
    name: "EntityDataSources",
    item: "EntityDataSource",
    files: /^EntityDataSources\/[^/]+\.xml$/,
    root: "item",
    fileOf: ({ attributes }) => id("EntityDataSources", attributes["EntityDataSourceId"]),
  },
  {
    name: "CanvasApps",
    item: "CanvasApp",
    files: /^CanvasApps\/[^/]+\.meta\.xml$/,
    root: "item",
    fileOf: (item) => named("CanvasApps", textAt(item, "Name"), ".meta.xml"),
  },
  {
    name: "Connectors",
    item: "Connector",
    files: /^Connectors\/[^/]+\.xml$/,
    root: "item",
    fileOf: (item) => named("Connectors", textAt(item, "name"), ".xml"),
  },
  {
    name: "managedidentities",
    item: "managedidentity",
    files: /^managedidentities\/[^/]+\.meta\.xml$/,
    root: "item",
    fileOf: (item) => named("managedidentities", textAt(item, "name"), ".meta.xml"),
  },
];

/** The parts of a table that lie beside its Entity.xml. */
export const tableFolder = (entity: XmlElement): string | undefined =>
  named("Entities", elementsAt(entity, "Name")[0]?.text.trim(), "");
