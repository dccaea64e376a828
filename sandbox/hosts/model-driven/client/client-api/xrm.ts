import { type App, tableOf } from "../app.ts";
import { closeProgressIndicator, showProgressIndicator } from "./dialogs.ts";
import { navigationOf, type QuickCreate } from "./navigation.ts";

const globalContextOf = (app: App) => () => ({
  getClientUrl: (): string => window.location.origin,
  getVersion: (): string => "9.2.0.0",
  getUserId: (): string => `{${app.user.id.toUpperCase()}}`,
  getUserName: (): string => app.user.name,
  getUserLcid: (): number => app.user.languageId,
  getOrgLcid: (): number => 1033,
  client: { getClient: (): string => "Web", getClientState: (): string => "Online", getFormFactor: (): number => 1 },
  userSettings: {
    userId: `{${app.user.id.toUpperCase()}}`,
    userName: app.user.name,
    languageId: app.user.languageId,
    isRTL: app.user.isRtl,
    roles: { getLength: (): number => 0 },
    getSecurityRolePrivilegesInfo: app.privileges,
  },
  organizationSettings: { languageId: 1033, uniqueName: "sandbox" },
  getCurrentAppName: (): Promise<string> => Promise.resolve(app.solution.appName),
});

const metadataOf = (app: App) => (name: string) => {
  const table = tableOf(app, name);
  return Promise.resolve({
    LogicalName: table.name,
    EntitySetName: table.set,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName,
    DisplayName: table.label,
  });
};

/** Puts `Xrm` on the page, as the app does before any script of its pages runs. */
export const openXrm = (app: App, quickCreate: QuickCreate): void => {
  const webApi = { ...app.webApi, isAvailableOffline: (): boolean => false };
  Object.assign(window, {
    Xrm: {
      WebApi: { ...webApi, online: webApi },
      Utility: {
        getGlobalContext: globalContextOf(app),
        getEntityMetadata: metadataOf(app),
        showProgressIndicator,
        closeProgressIndicator,
      },
      Navigation: navigationOf(app, quickCreate),
    },
  });
};
