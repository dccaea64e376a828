import type { ControlDefinition, TableDefinition } from "../imported/definitions.ts";
import { formatting, userSettingsOf, type HostUser } from "./user-settings.ts";
import type { HostWebApi } from "./web-api.ts";

/** A manifest property as the host fills it. `attributes` is the column's metadata, for bound ones. */
export interface Parameter {
  readonly raw: unknown;
  readonly formatted?: string;
  readonly type: string;
  readonly error: boolean;
  readonly errorMessage: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly security?: { readonly editable: boolean; readonly readable: boolean; readonly secured: boolean };
}

/** Everything that differs between hosts, pages and moments. */
export interface Surroundings {
  readonly definition: ControlDefinition;
  readonly user: HostUser;
  readonly webApi: HostWebApi;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly label: string;
  readonly disabled: boolean;
  /** A form script may have hidden it. */
  readonly hidden?: boolean;
  /** Pixels; -1 until the component asked to be told. */
  readonly allocatedWidth: number;
  readonly trackContainerResize: (track: boolean) => void;
  /** Only model-driven forms say which row they show. */
  readonly contextInfo?: {
    readonly entityId: string;
    readonly entityTypeName: string;
    readonly entityRecordName: string;
  };
  /** Only hosts with the modern look have one. */
  readonly fluentDesignLanguage?: unknown;
  readonly updatedProperties: readonly string[];
  /** Hands an event of the component to whoever listens; absent on hosts whose pages have no client API for it. */
  readonly raise?: (event: string, payload: unknown) => void;
  readonly tables?: Readonly<Record<string, TableDefinition>>;
}

/** Strings in the user's language, else English; a key without a string is answered with itself, as the platform does. */
const resourcesOf = ({ definition, user }: Surroundings) => {
  const strings = definition.strings[String(user.languageId)] ?? {};
  const english = definition.strings["1033"] ?? {};
  return {
    getString: (key: string): string => strings[key] ?? english[key] ?? key,
    getResource: (_id: string, _success: unknown, failure: () => void): void => failure(),
  };
};

const notOffered = (what: string) => (): Promise<never> => Promise.reject(new Error(`This host has no ${what}.`));

const device = {
  captureAudio: notOffered("microphone"),
  captureImage: notOffered("camera"),
  captureVideo: notOffered("camera"),
  getBarcodeValue: notOffered("scanner"),
  getCurrentPosition: notOffered("position"),
  pickFile: notOffered("file dialog"),
};

const navigation = {
  openAlertDialog: (text: { readonly text: string }): Promise<void> => Promise.resolve(window.alert(text.text)),
  openConfirmDialog: (text: { readonly text: string }): Promise<{ confirmed: boolean }> =>
    Promise.resolve({ confirmed: window.confirm(text.text) }),
  openErrorDialog: (options: { readonly message?: string }): Promise<void> =>
    Promise.resolve(window.alert(options.message ?? "")),
  openUrl: (url: string): void => void window.open(url, "_blank", "noopener"),
  openFile: notOffered("file viewer"),
  openForm: notOffered("forms to open"),
  openWebResource: notOffered("web resource window"),
};

const modeOf = (around: Surroundings) => ({
  allocatedHeight: -1,
  allocatedWidth: around.allocatedWidth,
  isControlDisabled: around.disabled,
  isVisible: around.hidden !== true,
  label: around.label,
  setControlState: (): boolean => true,
  setNotification: (): boolean => true,
  clearNotification: (): boolean => true,
  trackContainerResize: around.trackContainerResize,
  ...(around.contextInfo ? { contextInfo: around.contextInfo } : {}),
});

const utilsOf = ({ tables }: Surroundings) => ({
  getEntityMetadata: (table: string): Promise<unknown> => {
    const found = tables?.[table];
    return found
      ? Promise.resolve({
          LogicalName: found.name,
          EntitySetName: found.set,
          PrimaryIdAttribute: found.primaryId,
          PrimaryNameAttribute: found.primaryName,
          DisplayName: found.label,
        })
      : Promise.reject(new Error(`No table ${table}.`));
  },
  hasEntityPrivilege: (): boolean => true,
  lookupObjects: notOffered("lookup dialog"),
});

/** The manifest's events as functions. */
const eventsOf = ({ definition, raise }: Surroundings): Readonly<Record<string, (payload: unknown) => void>> =>
  raise ? Object.fromEntries(definition.events.map((name) => [name, (payload) => raise(name, payload)])) : {};

/** The property bag of `init` and `updateView`. */
export const contextOf = (around: Surroundings): Readonly<Record<string, unknown>> => ({
  parameters: around.parameters,
  updatedProperties: around.updatedProperties,
  webAPI: around.webApi,
  resources: resourcesOf(around),
  mode: modeOf(around),
  userSettings: userSettingsOf(around.user),
  formatting: formatting(around.user),
  client: {
    disableScroll: false,
    getClient: (): string => "Web",
    getFormFactor: (): number => 1,
    isOffline: (): boolean => false,
    isNetworkAvailable: (): boolean => navigator.onLine,
  },
  device,
  navigation,
  utils: utilsOf(around),
  factory: { getPopupService: (): object => ({}), requestRender: (): void => undefined },
  events: eventsOf(around),
  ...(around.fluentDesignLanguage ? { fluentDesignLanguage: around.fluentDesignLanguage } : {}),
});
