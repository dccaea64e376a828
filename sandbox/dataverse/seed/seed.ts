import type { Catalog } from "../schema/catalog.ts";
import { businessUnitId, people } from "../security/principals.ts";
import type { Values } from "../store/row.ts";
import type { Store } from "../store/store.ts";
import { beginTransaction } from "../store/transaction.ts";
import { filterRows, messages } from "./filters.ts";
import { seededId } from "./seeded-id.ts";

export const organizationId = seededId("organization");

/** ISO code, name, symbol, decimals, rate against the euro. */
const currencies = [
  ["EUR", "Euro", "€", 2, 1],
  ["USD", "US Dollar", "$", 2, 1.1],
  ["GBP", "Pound Sterling", "£", 2, 0.85],
  ["JPY", "Yen", "¥", 0, 160],
  ["SEK", "Swedish Krona", "kr", 2, 11.2],
  ["KWD", "Kuwaiti Dinar", "KD", 3, 0.34],
] as const;

export const baseCurrencyId = seededId("currency EUR");

/** The platform's own ids of what every environment has. */
export const defaultSolutionId = "fd140aaf-4df4-11dd-bd17-0019b9312238";
const defaultPublisherId = seededId("publisher Default");

type Row = readonly [table: string, id: string, values: Values];

const platformRows = (): readonly Row[] => [
  ["businessunit", businessUnitId, { name: "Counterfoil Sandbox" }],
  ["organization", organizationId, { name: "counterfoilsandbox", basecurrencyid: baseCurrencyId, languagecode: 1033 }],
  ...people.map(({ userId, name, word }): Row => [
    "systemuser",
    userId,
    {
      fullname: name,
      domainname: `${word.toLowerCase()}@sandbox.example`,
      businessunitid: businessUnitId,
      isdisabled: false,
    },
  ]),
  ...currencies.map(([code, name, symbol, digits, rate]): Row => [
    "transactioncurrency",
    seededId(`currency ${code}`),
    {
      isocurrencycode: code,
      currencyname: name,
      currencysymbol: symbol,
      currencyprecision: digits,
      exchangerate: rate,
    },
  ]),
  ...messages.map(([name, id]): Row => ["sdkmessage", id, { name }]),
  [
    "settingdefinition",
    seededId("setting AllowNotificationsEarlyAccess"),
    {
      ...{ uniquename: "AllowNotificationsEarlyAccess", displayname: "In-app notifications" },
      ...{ datatype: 2, defaultvalue: "false" },
    },
  ],
  ["publisher", defaultPublisherId, { friendlyname: "Default Publisher", uniquename: "DefaultPublisher" }],
  [
    "solution",
    defaultSolutionId,
    {
      ...{ friendlyname: "Default Solution", uniquename: "Default", version: "1.0", ismanaged: false, isvisible: true },
      publisherid: defaultPublisherId,
    },
  ],
];

const owned = {
  ownerid: people[1].userId,
  "ownerid:kind": "systemuser",
  owninguser: people[1].userId,
  statecode: 0,
  statuscode: 1,
};

const customers = (): readonly Row[] => [
  ["account", seededId("account"), { ...owned, name: "Fabrikam", emailaddress1: "info@fabrikam.example" }],
  [
    "contact",
    seededId("contact"),
    {
      ...owned,
      firstname: "Nancy",
      lastname: "Davolio",
      fullname: "Nancy Davolio",
      emailaddress1: "nancy@example.com",
      telephone1: "+49 30 5550142",
      address1_line1: "Invalidenstraße 1",
      address1_city: "Berlin",
      address1_postalcode: "10115",
      address1_country: "Germany",
    },
  ],
];

/** What an environment holds before anybody works in it or imports anything. Rows that are there already stay as they are. */
export const seedPlatform = (store: Store, catalog: Catalog): void => {
  const transaction = beginTransaction(store);
  const stamp = new Date().toISOString().replace(/\.\d{3}Z$/, "Z");
  const put = ([table, id, values]: Row): void => {
    const definition = catalog.knownTable(table);
    transaction.put(definition, id, { ...values, [definition.id]: id, createdon: stamp, modifiedon: stamp });
  };
  const filters = filterRows(catalog.tables).map(({ id, values }): Row => ["sdkmessagefilter", id, values]);
  for (const row of [...platformRows(), ...customers(), ...filters]) if (!store.get(row[0], row[1])) put(row);
  transaction.commit();
};
