import { tables } from "../../../../core/generated/tables.ts";
import { amountColumn, currencyColumn, orderTable, profileId, userId } from "../../../../sandbox/harness/order.ts";

const { columns, name: profileTable } = tables.paymentProfile;

const profile = {
  [columns.id]: profileId,
  [columns.name]: "Default",
  [columns.publishablekey]: "pk_test_sandbox",
  [columns.livemode]: false,
  [columns.sourcetable]: orderTable,
  [columns.amountcolumn]: amountColumn,
};

/** Answers at once: what the network takes is not the control's. */
const webAPI = {
  retrieveMultipleRecords: (table: string) => Promise.resolve({ entities: table === profileTable ? [profile] : [] }),
  retrieveRecord: (table: string, id: string) =>
    table === orderTable
      ? Promise.resolve({ sample_orderid: id, [amountColumn]: 20, [currencyColumn]: { isocurrencycode: "EUR" } })
      : Promise.reject(new Error(`The page has no ${table}.`)),
  createRecord: () => Promise.reject(new Error("Nothing is paid here.")),
  updateRecord: () => Promise.reject(new Error("Nothing is paid here.")),
};

/** A model-driven form's context for one saved order; a new object with the same values at each call, as hosts hand it over. */
export const contextFor = (record: string): object => ({
  parameters: {
    amount: { raw: 20, type: "Currency", attributes: { LogicalName: amountColumn } },
    ...Object.fromEntries(
      ["profile", "recordId", "recordTable", "buttonLabel"].map((name) => [
        name,
        { raw: null, type: "SingleLine.Text" },
      ]),
    ),
    layout: { raw: "profile", type: "Enum" },
    theme: { raw: "automatic", type: "Enum" },
  },
  mode: {
    ...{ isControlDisabled: false, isVisible: true, label: "Amount", allocatedHeight: -1, allocatedWidth: -1 },
    contextInfo: { entityTypeName: orderTable, entityId: record },
    trackContainerResize: () => undefined,
  },
  userSettings: { userId, languageId: 1033, isRTL: false },
  resources: { getString: (key: string) => key },
  events: {},
  updatedProperties: [],
  webAPI,
});
