import type { App, Page } from "../model/solution.ts";
import { webResourceId } from "./content-files.ts";
import { dashboardId } from "./dashboard-file.ts";
import { descriptions, localizedNames, siteMapTitles } from "./labels.ts";
import { roleId } from "./role-file.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

/** The platform's own roles that see every app: System Administrator, System Customizer. */
const platformRoles = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

const introduced = { IntroducedVersion: "7.0.0.0" };

/** Where every page of the app is shown. */
const everywhere = {
  Client: "All,Outlook,OutlookLaptopClient,OutlookWorkstationClient,Web",
  AvailableOffline: "true",
  PassParams: "false",
  Sku: "All,OnPremise,Live,SPLA",
  ...introduced,
};

const vectorIcon = (name: string): Readonly<Record<string, string>> => ({ VectorIcon: `$webresource:${name}` });

/** Letters, digits and underscores of a name: what ids in a site map are made of. */
const idOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "_");

const subArea = (page: Page): XmlElement => {
  switch (page.kind) {
    case "table":
      return element("SubArea", { Id: `${page.table}_subarea`, Entity: page.table, ...everywhere });
    case "dashboard": {
      const dashboard = {
        Url: "/workplace/home_dashboards.aspx",
        DefaultDashboard: dashboardId({ name: page.dashboard }),
      };
      const common = {
        Id: `cfl_${idOf(page.dashboard)}_subarea`,
        ...vectorIcon(page.icon),
        ...dashboard,
        ...everywhere,
      };
      return element("SubArea", common, [siteMapTitles(page.dashboard)]);
    }
    case "page": {
      const common = { Id: `${idOf(page.webResource)}_subarea`, ...vectorIcon(page.icon) };
      const shown = { ...common, Url: `$webresource:${page.webResource}`, ...everywhere };
      return element("SubArea", shown, [siteMapTitles(page.label)]);
    }
  }
};

/** `AppModuleSiteMaps/<name>/AppModuleSiteMap.xml`. */
export const siteMapFile = (app: App): XmlElement => {
  const groups = app.groups.map((group) =>
    element("Group", { Id: `${group.name}_group`, ...introduced, IsProfile: "false" }, [
      siteMapTitles(group.label),
      ...group.pages.map(subArea),
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

/** `AppModules/<name>/AppModule.xml`; no forms or views of tables named, so all are shown. */
export const appFile = (app: App): XmlElement => {
  const pages = app.groups.flatMap((group) => group.pages);
  const tables = pages.flatMap((page) => (page.kind === "table" ? [page.table] : []));
  const dashboards = pages.flatMap((page) =>
    page.kind === "dashboard" ? [dashboardId({ name: page.dashboard })] : [],
  );
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
      ...dashboards.map((id) => element("AppModuleComponent", { type: 60, id: `{${id}}` })),
      element("AppModuleComponent", { type: 62, schemaName: app.name }),
    ),
    parent("AppModuleRoleMaps", ...roles.map((id) => element("Role", { id: `{${id}}` }))),
    localizedNames(app.label),
    descriptions(app.description),
  );
};
