import type { IInputs } from "../../../../PaymentControl/inputs.ts";
import type { WebApi } from "../../../../PaymentControl/dataverse/web-api.ts";
import { aRecord } from "./inputs.ts";
import { resourcesOf } from "./resx.ts";

export interface HostMoment {
  readonly amount: number | null;
  readonly record: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly languageId: number;
  readonly isRTL: boolean;
  readonly tokens: Readonly<Record<string, string>> | undefined;
  /** A portal's context says nothing of the row it stands on. */
  readonly saysRow: boolean;
  /** A form script may have hidden it; a portal's context says nothing of that either. */
  readonly isVisible: boolean | undefined;
  /** The manifest's events, by which form scripts listen. */
  readonly events: Readonly<Record<string, (payload: unknown) => void>> | undefined;
}

const usual: HostMoment = {
  amount: 20,
  record: aRecord,
  properties: {},
  languageId: 1033,
  isRTL: false,
  tokens: undefined,
  saysRow: true,
  isVisible: true,
  events: undefined,
};

/** What a host hands to `init` and `updateView`. */
export const aContext = (api: WebApi | undefined, change: Partial<HostMoment> = {}) => {
  const { amount, record, properties, languageId, isRTL, tokens, saysRow, isVisible, events } = { ...usual, ...change };
  const text = (name: string) => ({ raw: properties[name] ?? null, type: "SingleLine.Text" });
  const context = {
    parameters: {
      amount: { raw: amount, attributes: { LogicalName: "sample_amount" } },
      ...{ profile: text("profile"), recordId: text("recordId"), recordTable: text("recordTable") },
      ...{ layout: text("layout"), theme: text("theme"), buttonLabel: text("buttonLabel") },
    },
    mode: { isVisible, ...(saysRow ? { contextInfo: { entityId: record, entityTypeName: "sample_order" } } : {}) },
    resources: resourcesOf(String(languageId)),
    userSettings: { languageId, isRTL, userId: "{55555555-5555-4555-8555-555555555555}" },
    webAPI: api,
    ...(events === undefined ? {} : { events }),
    ...(tokens === undefined ? {} : { fluentDesignLanguage: { tokenTheme: tokens } }),
  };
  return context as unknown as ComponentFramework.Context<IInputs>; // a host offers much more that we do not touch
};
