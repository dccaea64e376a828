/** What is known of the payer, each part as its row says it. */
export interface BillingDetails {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly line1?: string;
  readonly line2?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  /** An ISO code, or a name in any language: Dataverse keeps a free text. */
  readonly country?: string;
}

type Part = keyof BillingDetails;
type Row = Readonly<Record<string, unknown>>;

/** A contact or an account: the two tables of people that every environment has. */
export type PersonTable = "contact" | "account";

/** By which columns a contact or account tells each part; the first that is filled counts. */
const columnsOfPart = {
  contact: { name: ["fullname"], phone: ["telephone1", "mobilephone"] },
  account: { name: ["name"], phone: ["telephone1"] },
} as const satisfies Record<PersonTable, Partial<Record<Part, readonly string[]>>>;

const shared = {
  email: ["emailaddress1"],
  line1: ["address1_line1"],
  line2: ["address1_line2"],
  city: ["address1_city"],
  state: ["address1_stateorprovince"],
  postalCode: ["address1_postalcode"],
  country: ["address1_country"],
} as const satisfies Partial<Record<Part, readonly string[]>>;

const partsOf = (table: PersonTable): readonly (readonly [Part, readonly string[]])[] =>
  Object.entries({ ...columnsOfPart[table], ...shared }) as [Part, readonly string[]][]; // Object.entries forgets the keys' type

/** The columns of a contact or account that `billingOfPerson` reads. */
export const personColumns = (table: PersonTable): readonly string[] =>
  partsOf(table).flatMap(([, columns]) => columns);

const textIn = (row: Row, columns: readonly string[]): string | undefined =>
  columns.map((column) => row[column]).find((value): value is string => typeof value === "string" && /\S/.test(value));

/** What a contact or account says of itself. */
export const billingOfPerson = (table: PersonTable, row: Row): BillingDetails =>
  Object.fromEntries(
    partsOf(table).flatMap(([part, columns]) => {
      const text = textIn(row, columns);
      return text === undefined ? [] : [[part, text.trim()]];
    }),
  );

/** What the row to be paid says of its payer, by the columns that the profile names. */
export const billingOfRow = (
  row: Row,
  columns: { readonly name: string | undefined; readonly email: string | undefined },
): BillingDetails => {
  const name = columns.name === undefined ? undefined : textIn(row, [columns.name]);
  const email = columns.email === undefined ? undefined : textIn(row, [columns.email]);
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(email === undefined ? {} : { email: email.trim() }),
  };
};
