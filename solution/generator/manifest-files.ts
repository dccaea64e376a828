import { languages } from "../model/languages/index.ts";
import type { Dependency, Publisher, Solution } from "../model/solution.ts";
import { baseLanguage, descriptions, localizedNames } from "./labels.ts";
import { dashboardId } from "./dashboard-file.ts";
import { roleId } from "./role-file.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

const xsi = "http://www.w3.org/2001/XMLSchema-instance";
const nil = (name: string): XmlElement => element(name, { "xsi:nil": "true" }, "");

const emptyBefore = ["City", "County", "Country", "Fax", "FreightTermsCode", "ImportSequenceNumber", "Latitude"];
const emptyLines = ["Line1", "Line2", "Line3", "Longitude", "Name", "PostalCode", "PostOfficeBox"];
const emptyAfter = ["StateOrProvince", "Telephone1", "Telephone2", "Telephone3", "TimeZoneRuleVersionNumber"];
const emptyEnd = ["UPSZone", "UTCOffset", "UTCConversionTimeZoneCode"];

/** Exports carry two addresses of a publisher in full, nearly all empty. */
const address = (number: number): XmlElement =>
  parent(
    "Address",
    ...leaves({ AddressNumber: number, AddressTypeCode: 1 }),
    ...[...emptyBefore, ...emptyLines, "PrimaryContactName"].map(nil),
    leaf("ShippingMethodCode", 1),
    ...[...emptyAfter, ...emptyEnd].map(nil),
  );

const publisherElement = (publisher: Publisher): XmlElement =>
  parent(
    "Publisher",
    leaf("UniqueName", publisher.name),
    localizedNames(publisher.label),
    element("Descriptions"),
    nil("EMailAddress"),
    nil("SupportingWebsiteUrl"),
    leaf("CustomizationPrefix", publisher.prefix),
    leaf("CustomizationOptionValuePrefix", publisher.optionPrefix),
    parent("Addresses", address(1), address(2)),
  );

const root = (type: number, name: Readonly<Record<string, string>>, behavior = 0): XmlElement =>
  element("RootComponent", { type, ...name, behavior });

const rootComponents = (solution: Solution): readonly XmlElement[] => [
  ...solution.tables.map(({ name }) => root(1, { schemaName: name })),
  ...solution.extensions.map(({ table }) => root(1, { schemaName: table.name.toLowerCase() }, 2)),
  ...solution.choices.map(({ name }) => root(9, { schemaName: name })),
  ...solution.roles.map((role) => root(20, { id: `{${roleId(role)}}` })),
  ...(solution.dashboards ?? []).map((dashboard) => root(60, { id: `{${dashboardId(dashboard)}}` })),
  ...solution.webResources.map(({ name }) => root(61, { schemaName: name })),
  ...solution.apps.map(({ name }) => root(62, { schemaName: name })),
  ...solution.components.map(({ name }) => root(66, { schemaName: name })),
  ...solution.apps.map(({ name }) => root(80, { schemaName: name })),
];

const missing = (dependency: Dependency, version: string): XmlElement =>
  parent(
    "MissingDependency",
    element("Required", {
      type: dependency.type,
      schemaName: dependency.schemaName,
      displayName: dependency.label,
      solution: `${dependency.solution} (${dependency.version ?? version})`,
    }),
    element("Dependent", {
      type: 1,
      schemaName: dependency.neededBy.schemaName,
      displayName: dependency.neededBy.label,
    }),
  );

/** `Other/Solution.xml`; `Managed` 2 stands for both kinds, the packer decides. `version` has four parts. */
export const solutionFile = (solution: Solution, version: string): XmlElement =>
  element(
    "ImportExportXml",
    {
      version: "9.2.24011.176",
      SolutionPackageVersion: "9.2",
      languagecode: baseLanguage,
      generatedBy: "CrmLive",
      "xmlns:xsi": xsi,
    },
    [
      parent(
        "SolutionManifest",
        leaf("UniqueName", solution.name),
        localizedNames(solution.label),
        descriptions(solution.description),
        leaf("Version", version),
        leaf("Managed", 2),
        ...(solution.configurationPage ? [leaf("ConfigurationPage", solution.configurationPage)] : []),
        publisherElement(solution.publisher),
        parent("RootComponents", ...rootComponents(solution)),
        parent("MissingDependencies", ...solution.dependencies.map((dependency) => missing(dependency, version))),
      ),
    ],
  );

/** Sections that a skeleton customarily has even when empty; the schema wants the others left out then. */
const sectionsOf = (solution: Solution): readonly string[] => [
  ...["Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships"],
  ...["OrganizationSettings", "optionsets"],
  ...(solution.dashboards ? ["Dashboards"] : []),
  ...(solution.webResources.length > 0 ? ["WebResources"] : []),
  "CustomControls",
  ...(solution.apps.length > 0 ? ["AppModuleSiteMaps", "AppModules"] : []),
  "EntityDataProviders",
];

/** Every language that labels use: what is not listed is not imported. */
const languagesOf = ({ multilingual }: Solution): readonly number[] => [
  baseLanguage,
  ...(multilingual ? languages.map(({ lcid }) => lcid) : []),
];

/** `Other/Customizations.xml`: the order of sections, each filled by the packer. */
export const customizationsFile = (solution: Solution): XmlElement =>
  element("ImportExportXml", { "xmlns:xsi": xsi }, [
    ...sectionsOf(solution).map((name) => element(name)),
    parent("Languages", ...languagesOf(solution).map((lcid) => leaf("Language", lcid))),
  ]);
