import type { Target } from "../odata/address.ts";
import { badPayload, noSuchRow } from "../refusal.ts";
import { demand } from "../security/principal.ts";
import type { Rows, StoredRow } from "../store/row.ts";
import { beginTransaction } from "../store/transaction.ts";
import { create } from "../write/create.ts";
import { update } from "../write/update.ts";
import { answer, type Answer } from "./exchange.ts";
import type { Served } from "./read-rows.ts";
import { contextOf, payloadOf } from "./write-rows.ts";

interface Place {
  readonly definition: StoredRow;
  readonly app: StoredRow;
  readonly own: StoredRow | undefined;
}

const named = (rows: Rows, table: string, name: string): StoredRow => {
  const found = [...rows.all(table)].find(({ values }) => values["uniquename"] === name);
  if (!found) throw noSuchRow(table, name);
  return found;
};

const placeOf = (rows: Rows, names: { readonly setting: unknown; readonly app: unknown }): Place => {
  if (typeof names.setting !== "string" || typeof names.app !== "string") {
    throw badPayload("The sandbox knows settings of apps: give SettingName and AppUniqueName.");
  }
  const definition = named(rows, "settingdefinition", names.setting);
  const app = named(rows, "appmodule", names.app);
  const own = [...rows.all("appsetting")].find(
    ({ values }) => values["settingdefinitionid"] === definition.id && values["parentappmoduleid"] === app.id,
  );
  return { definition, app, own };
};

/** `RetrieveSetting(SettingName=…,AppUniqueName=…)`: the app's own value, else the default. */
export const retrieveSetting = (target: Target | undefined, served: Served): Answer => {
  const { environment, operation } = served;
  const given = target?.kind === "key" ? target.values : {};
  const names = { setting: given["SettingName"], app: given["AppUniqueName"] };
  const { definition, own } = placeOf(environment.store, names);
  demand(operation.principal, "Read", { table: environment.catalog.knownTable("settingdefinition") });
  return answer(200, {
    "@odata.context": `${operation.root}/$metadata#Microsoft.Dynamics.CRM.RetrieveSettingResponse`,
    SettingDetail: {
      Name: names.setting,
      Value: own?.values["value"] ?? definition.values["defaultvalue"],
      DataType: definition.values["datatype"],
    },
  });
};

/** `SaveSettingValue`: an app's own value is made or changed. */
export const saveSettingValue = (served: Served): Answer => {
  const { environment, operation } = served;
  const table = environment.catalog.knownTable("appsetting");
  const transaction = beginTransaction(environment.store);
  const context = contextOf({ ...served, table, transaction });
  const { SettingName: setting, AppUniqueName: appName, Value: value } = payloadOf(operation);
  const { definition, app, own } = placeOf(transaction, { setting, app: appName });
  if (own) update({ table, row: own }, { value }, context);
  else {
    const bonds = {
      "settingdefinitionid@odata.bind": `/settingdefinitions(${definition.id})`,
      "parentappmoduleid@odata.bind": `/appmodules(${app.id})`,
    };
    create(table, { uniquename: `${String(appName)}_${String(setting)}`, value, ...bonds }, context);
  }
  transaction.commit();
  return answer(204);
};
