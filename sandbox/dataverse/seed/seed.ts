import { createHash } from "node:crypto";
import type { ImportedSolution } from "../import/solution.ts";
import type { Catalog } from "../schema/catalog.ts";
import { businessUnitId, holds, people } from "../security/principals.ts";
import type { Values } from "../store/row.ts";
import type { Store } from "../store/store.ts";
import { beginTransaction } from "../store/transaction.ts";

/** A GUID that belongs to a name, so that a kept state and a new one agree. */
export const seededId = (name: string): string => {
  const hex = createHash("sha256").update(`counterfoil sandbox ${name}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
};

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

/** Documented ids of the messages that steps are registered for. */
const messages = [
  ["Create", "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"],
  ["Update", "20bebb1b-ea3e-db11-86a7-000a3a5473e8"],
  ["Delete", "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"],
] as const;

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
    },
  ],
];

const filterRows = (catalog: Catalog): readonly Row[] =>
  catalog.tables.flatMap((table) =>
    messages.map(([name, id]): Row => [
      "sdkmessagefilter",
      seededId(`filter ${name} ${table.name}`),
      { name: `${name} of ${table.name}`, primaryobjecttypecode: table.name, sdkmessageid: id },
    ]),
  );

const solutionRows = (solutions: readonly ImportedSolution[]): readonly Row[] =>
  solutions.flatMap(({ rows, roles }) => [
    ...rows.map(({ table, id, values }): Row => [table, id, values]),
    ...roles.map((role): Row => ["role", role.id, { name: role.name, businessunitid: businessUnitId }]),
  ]);

const membershipRows = (solutions: readonly ImportedSolution[]): readonly Row[] =>
  solutions
    .flatMap(({ roles }) => roles)
    .flatMap((role) =>
      people
        .filter((person) => holds(person, role))
        .map(({ userId }): Row => [
          "systemuserroles",
          seededId(`member ${role.id} ${userId}`),
          { systemuserid: userId, roleid: role.id },
        ]),
    );

/** What an environment holds before anybody works in it. Rows that are there already stay as they are, solutions are renewed. */
export const seedPlatform = (store: Store, catalog: Catalog, solutions: readonly ImportedSolution[]): void => {
  const transaction = beginTransaction(store);
  const stamp = new Date().toISOString().replace(/\.\d{3}Z$/, "Z");
  const put = ([table, id, values]: Row): void => {
    const definition = catalog.knownTable(table);
    transaction.put(definition, id, { ...values, [definition.id]: id, createdon: stamp, modifiedon: stamp });
  };
  const missing = [...platformRows(), ...customers(), ...filterRows(catalog)].filter(
    ([table, id]) => !store.get(table, id),
  );
  for (const row of [...missing, ...solutionRows(solutions), ...membershipRows(solutions)]) put(row);
  transaction.commit();
};
