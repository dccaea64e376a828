import { choice, customer, datetime, integer, lookup, memo, money, text, boolean } from "../columns.ts";
import type { Column, Table } from "../schema.ts";
import { platformTable } from "./table.ts";

const address = (): Column[] => [
  text("address1_line1", 250, { label: "Street 1" }),
  text("address1_city", 80, { label: "City" }),
  text("address1_postalcode", 20, { label: "Postal Code" }),
  text("address1_country", 80, { label: "Country" }),
  text("telephone1", 50, { label: "Business Phone" }),
];

const account = platformTable({
  name: "account",
  schemaName: "Account",
  set: "accounts",
  label: "Account",
  nameColumn: "name",
  ownership: "user",
  typeCode: 1,
  columns: [
    text("name", 160, { label: "Account Name", required: "required" }),
    text("accountnumber", 20, { label: "Account Number" }),
    text("emailaddress1", 100, { label: "E-mail", format: "email" }),
    text("websiteurl", 200, { label: "Website" }),
    memo("description", 2000, { label: "Description" }),
    money("revenue", { label: "Annual Revenue", schemaName: "Revenue" }),
    integer("numberofemployees", { label: "Employees" }),
    choice("industrycode", { 1: "Accounting", 2: "Agriculture", 3: "Broadcasting" }, { label: "Industry" }),
    lookup("primarycontactid", ["contact"], { label: "Primary Contact" }),
    lookup("parentaccountid", ["account"], { label: "Parent Account" }),
    boolean("creditonhold", 0, { label: "Credit Hold" }),
    ...address(),
  ],
});

const contact = platformTable({
  name: "contact",
  schemaName: "Contact",
  set: "contacts",
  label: "Contact",
  nameColumn: "fullname",
  ownership: "user",
  typeCode: 2,
  columns: [
    text("fullname", 160, { label: "Full Name", creatable: false, updatable: false }),
    text("firstname", 50, { label: "First Name" }),
    text("lastname", 50, { label: "Last Name" }),
    text("emailaddress1", 100, { label: "E-mail", format: "email" }),
    text("mobilephone", 50, { label: "Mobile" }),
    text("jobtitle", 100, { label: "Job Title" }),
    memo("description", 2000, { label: "Description" }),
    datetime("birthdate", { label: "Birthday", dateOnly: true }),
    customer("parentcustomerid", { label: "Company" }),
    money("creditlimit", { label: "Credit Limit", schemaName: "CreditLimit" }),
    ...address(),
  ],
});

const task = platformTable({
  name: "task",
  schemaName: "Task",
  set: "tasks",
  label: "Task",
  nameColumn: "subject",
  ownership: "user",
  typeCode: 4212,
  columns: [
    text("subject", 200, { label: "Subject", required: "required" }),
    memo("description", 2000, { label: "Description" }),
    datetime("scheduledend", { label: "Due" }),
    choice("prioritycode", { 0: "Low", 1: "Normal", 2: "High" }, { label: "Priority", initially: 1 }),
    lookup("regardingobjectid", ["account", "contact"], { label: "Regarding" }),
  ],
});

export const peopleTables: readonly Table[] = [account, contact, { ...task, id: "activityid" }];
