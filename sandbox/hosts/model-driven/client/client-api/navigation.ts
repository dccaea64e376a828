import { type App } from "../app.ts";
import { plain } from "../data/plain-id.ts";
import { rowAddress, viewAddress, webResourceAddress } from "../session.ts";
import { openAlertDialog, openConfirmDialog, openErrorDialog } from "./dialogs.ts";

export interface OpenFormOptions {
  readonly entityName: string;
  readonly entityId?: string;
  readonly useQuickCreateForm?: boolean;
}

/** Values for a new row's columns by name; a lookup as `column`, `columnname` and `columntype`. */
export type FormParameters = Readonly<Record<string, string>>;

export interface SavedReference {
  readonly entityType: string;
  readonly id: string;
  readonly name: string;
}

export type QuickCreate = (table: string, values: FormParameters) => Promise<SavedReference | undefined>;

const openForm =
  (app: App, quickCreate: QuickCreate) =>
  async (
    options: OpenFormOptions,
    values: FormParameters = {},
  ): Promise<{ savedEntityReference?: SavedReference[] }> => {
    const { entityName, entityId } = options;
    if (options.useQuickCreateForm) {
      const saved = await quickCreate(entityName, values);
      return saved ? { savedEntityReference: [saved] } : {};
    }
    if (Object.keys(values).length > 0 && !entityId) {
      throw new Error("The sandbox fills in values on quick create forms only.");
    }
    window.location.assign(rowAddress(entityName, entityId ? plain(entityId) : "new", app.session));
    return {};
  };

interface PageInput {
  readonly pageType: string;
  readonly entityName?: string;
  readonly entityId?: string;
  readonly webresourceName?: string;
}

const navigateTo =
  (app: App) =>
  async (page: PageInput): Promise<void> => {
    const { entityName = "", entityId, webresourceName = "" } = page;
    switch (page.pageType) {
      case "entitylist":
        return window.location.assign(viewAddress(entityName, app.session));
      case "entityrecord":
        return window.location.assign(rowAddress(entityName, entityId ? plain(entityId) : "new", app.session));
      case "webresource":
        return window.location.assign(webResourceAddress(webresourceName, app.session));
      default:
        throw new Error(`The sandbox does not open pages of the type ${page.pageType}.`);
    }
  };

/** `Xrm.Navigation`. What the stand-in does not open, it refuses in words. */
export const navigationOf = (app: App, quickCreate: QuickCreate) => ({
  openAlertDialog,
  openConfirmDialog,
  openErrorDialog,
  openUrl: (url: string): void => void window.open(url, "_blank", "noopener"),
  openForm: openForm(app, quickCreate),
  openWebResource: (name: string): void => void window.open(`/_hosts/webresources/${name}`, "_blank"),
  openFile: (): Promise<never> => Promise.reject(new Error("The sandbox opens no files.")),
  navigateTo: navigateTo(app),
});
