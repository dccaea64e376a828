import type { App } from "../model/solution.ts";
import { webResourceId } from "./content-files.ts";
import { descriptions, localizedNames, siteMapTitles } from "./labels.ts";
import { roleId } from "./role-file.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

/** The platform's own roles that see every app: System Administrator, System Customizer. */
const platformRoles = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

const introduced = { IntroducedVersion: "7.0.0.0" };

const subArea = (table: string): XmlElement =>
  element("SubArea", {
    Id: `${table}_subarea`,
    Entity: table,
    Client: "All,Outlook,OutlookLaptopClient,OutlookWorkstationClient,Web",
    AvailableOffline: "true",
    PassParams: "false",
    Sku: "All,OnPremise,Live,SPLA",
    ...introduced,
  });

/** `AppModuleSiteMaps/<name>/AppModuleSiteMap.xml`. */
export const siteMapFile = (app: App): XmlElement => {
  const groups = app.groups.map((group) =>
    element("Group", { Id: `${group.name}_group`, ...introduced, IsProfile: "false" }, [
      siteMapTitles(group.label),
      ...group.tables.map(subArea),
    ]),
  );
  const area = element("Area", { Id: `${app.name}_area`, ShowGroups: "true", ...introduced }, [
    siteMapTitles(app.label),
    ...groups,
  ]);
  return parent(
    "AppModuleSiteMap",
    leaf("SiteMapUniqueName", app.name),
    ...leaves({ EnableCollapsibleGroups: "False", ShowHome: "True", ShowPinned: "True", ShowRecents: "True" }),
    element("SiteMap", introduced, [area]),
    localizedNames(app.label),
  );
};

/** `AppModules/<name>/AppModule.xml`; no forms or views named, so all are shown. */
export const appFile = (app: App): XmlElement => {
  const tables = [...new Set(app.groups.flatMap((group) => group.tables))];
  const roles = [...platformRoles, ...app.roles.map((name) => roleId({ name }))];
  return parent(
    "AppModule",
    ...leaves({
      UniqueName: app.name,
      IntroducedVersion: "1.0.0.0",
      WebResourceId: webResourceId(app.icon),
      OptimizedFor: "",
      statecode: 0,
      statuscode: 1,
      FormFactor: 1,
      ClientType: 4,
      NavigationType: 0,
    }),
    parent(
      "AppModuleComponents",
      ...tables.map((schemaName) => element("AppModuleComponent", { type: 1, schemaName })),
      element("AppModuleComponent", { type: 62, schemaName: app.name }),
    ),
    parent("AppModuleRoleMaps", ...roles.map((id) => element("Role", { id: `{${id}}` }))),
    localizedNames(app.label),
    descriptions(app.description),
  );
};
