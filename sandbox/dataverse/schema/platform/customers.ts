import { boolean, choice, customer, datetime, double, integer, lookup, memo, money, text } from "../columns.ts";
import type { Column, Relationship, Table } from "../schema.ts";
import { platformTable } from "./table.ts";

const address = (number: 1 | 2): Column[] => [
  text(`address${number}_name`, 200),
  text(`address${number}_line1`, 250),
  text(`address${number}_line2`, 250),
  text(`address${number}_line3`, 250),
  text(`address${number}_city`, 80),
  text(`address${number}_stateorprovince`, 50),
  text(`address${number}_postalcode`, 20),
  text(`address${number}_country`, 80),
  double(`address${number}_latitude`, 5, { minimum: -90, maximum: 90 }),
  double(`address${number}_longitude`, 5, { minimum: -180, maximum: 180 }),
];

const common = (): Column[] => [
  text("telephone1", 50),
  text("telephone2", 50),
  text("fax", 50),
  text("emailaddress1", 100, { format: "email" }),
  text("emailaddress2", 100, { format: "email" }),
  text("websiteurl", 200, { format: "url" }),
  memo("description"),
  boolean("creditonhold"),
  money("creditlimit"),
  boolean("donotemail"),
  choice("preferredcontactmethodcode", { 1: "Any", 2: "Email", 3: "Phone", 4: "Fax", 5: "Mail" }, { initially: 1 }),
  ...address(1),
  ...address(2),
];

const account: Table = platformTable({
  name: "account",
  schemaName: "Account",
  set: "accounts",
  label: "Account",
  typeCode: 1,
  ownership: "user",
  columns: [
    text("name", 160, { schemaName: "Name", label: "Account Name", required: "required" }),
    text("accountnumber", 20),
    choice("accountcategorycode", { 1: "Preferred Customer", 2: "Standard" }),
    choice("industrycode", { 1: "Accounting", 2: "Agriculture and Non-petrol Natural Resource Extraction" }),
    integer("numberofemployees", { minimum: 0, maximum: 1000000000 }),
    money("revenue", { minimum: 0, maximum: 100000000000000 }),
    lookup("parentaccountid", ["account"]),
    lookup("primarycontactid", ["contact"], { schemaName: "PrimaryContactId", label: "Primary Contact" }),
    ...common(),
  ],
});

const contact: Table = platformTable({
  name: "contact",
  schemaName: "Contact",
  set: "contacts",
  label: "Contact",
  typeCode: 2,
  ownership: "user",
  nameColumn: "fullname",
  columns: [
    text("fullname", 160, { schemaName: "FullName", label: "Full Name", creatable: false, updatable: false }),
    text("firstname", 50, { schemaName: "FirstName", label: "First Name" }),
    text("middlename", 50),
    text("lastname", 50, { schemaName: "LastName", label: "Last Name", required: "required" }),
    text("salutation", 100),
    text("jobtitle", 100),
    text("mobilephone", 50),
    text("employeeid", 50),
    datetime("birthdate", { dateOnly: true }),
    choice("gendercode", { 1: "Male", 2: "Female" }),
    customer("parentcustomerid", { schemaName: "ParentCustomerId", label: "Company Name" }),
    ...common(),
  ],
});

export const customerTables: readonly Table[] = [account, contact];

const named = (relationship: Omit<Relationship, "onDelete">): Relationship => ({
  ...relationship,
  onDelete: "RemoveLink",
});

/** Navigation names that clients spell; the rest is implied. */
export const customerRelationships: readonly Relationship[] = [
  named({
    name: "contact_customer_accounts",
    referencing: "contact",
    column: "parentcustomerid",
    referenced: "account",
    navigation: "parentcustomerid_account",
    collection: "contact_customer_accounts",
  }),
  named({
    name: "contact_customer_contacts",
    referencing: "contact",
    column: "parentcustomerid",
    referenced: "contact",
    navigation: "parentcustomerid_contact",
    collection: "contact_customer_contacts",
  }),
  named({
    name: "account_primary_contact",
    referencing: "account",
    column: "primarycontactid",
    referenced: "contact",
    navigation: "primarycontactid",
    collection: "account_primary_contact",
  }),
  named({
    name: "account_parent_account",
    referencing: "account",
    column: "parentaccountid",
    referenced: "account",
    navigation: "parentaccountid",
    collection: "account_parent_account",
  }),
];
