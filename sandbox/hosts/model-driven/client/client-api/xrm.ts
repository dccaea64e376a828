import { plain } from "../data/plain-id.ts";
import { type App, tableOf } from "../app.ts";
import { viewAddress, rowAddress } from "../session.ts";

const globalContextOf = (app: App) => ({
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
  },
  organizationSettings: { languageId: 1033, uniqueName: "sandbox" },
  getCurrentAppName: (): Promise<string> => Promise.resolve(app.solution.appName),
});

const navigationOf = (app: App) => ({
  openAlertDialog: ({ text }: { readonly text: string }): Promise<void> => Promise.resolve(window.alert(text)),
  openConfirmDialog: ({ text }: { readonly text: string }): Promise<{ confirmed: boolean }> =>
    Promise.resolve({ confirmed: window.confirm(text) }),
  openErrorDialog: ({ message = "" }: { readonly message?: string }): Promise<void> =>
    Promise.resolve(window.alert(message)),
  openUrl: (url: string): void => void window.open(url, "_blank", "noopener"),
  openForm: ({ entityName, entityId }: { readonly entityName: string; readonly entityId?: string }): Promise<void> =>
    Promise.resolve(window.location.assign(rowAddress(entityName, entityId ? plain(entityId) : "new", app.session))),
  navigateTo: ({ entityName }: { readonly entityName: string }): Promise<void> =>
    Promise.resolve(window.location.assign(viewAddress(entityName, app.session))),
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

/** Puts `Xrm` on the page, as the app does before any form script runs. */
export const openXrm = (app: App): void => {
  const webApi = { ...app.webApi, isAvailableOffline: (): boolean => false };
  Object.assign(window, {
    Xrm: {
      WebApi: { ...webApi, online: webApi },
      Utility: {
        getGlobalContext: () => globalContextOf(app),
        getEntityMetadata: metadataOf(app),
        showProgressIndicator: (): void => undefined,
        closeProgressIndicator: (): void => undefined,
      },
      Navigation: navigationOf(app),
    },
  });
};
