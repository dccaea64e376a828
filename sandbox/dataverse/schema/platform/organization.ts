import { boolean, byPlatform, choice, decimal, guid, integer, lookup, memo, text } from "../columns.ts";
import type { Table } from "../schema.ts";
import { platformTable } from "./table.ts";

const systemUser = platformTable({
  name: "systemuser",
  schemaName: "SystemUser",
  set: "systemusers",
  label: "User",
  typeCode: 8,
  nameColumn: "fullname",
  columns: [
    text("fullname", 200, { schemaName: "FullName", label: "Full Name", ...byPlatform }),
    text("firstname", 64),
    text("lastname", 64),
    text("domainname", 1024),
    text("internalemailaddress", 100),
    guid("applicationid"),
    guid("azureactivedirectoryobjectid"),
    boolean("isdisabled"),
    choice("accessmode", { 0: "Read-Write", 1: "Administrative", 2: "Read", 4: "Non-interactive" }, { initially: 0 }),
    lookup("businessunitid", ["businessunit"], { schemaName: "BusinessUnitId" }),
  ],
});

const team = platformTable({
  name: "team",
  schemaName: "Team",
  set: "teams",
  label: "Team",
  typeCode: 9,
  columns: [
    memo("description"),
    boolean("isdefault"),
    choice("teamtype", { 0: "Owner", 1: "Access" }, { initially: 0 }),
    lookup("businessunitid", ["businessunit"], { schemaName: "BusinessUnitId" }),
    lookup("administratorid", ["systemuser"]),
  ],
});

/** Who is in which team: the table behind the many-to-many relationship `teammembership_association`. */
const teamMembership = platformTable({
  name: "teammembership",
  schemaName: "TeamMembership",
  set: "teammemberships",
  label: "Team Membership",
  typeCode: 23,
  columns: [guid("teamid"), guid("systemuserid")],
});

const businessUnit = platformTable({
  name: "businessunit",
  schemaName: "BusinessUnit",
  set: "businessunits",
  label: "Business Unit",
  typeCode: 10,
  columns: [boolean("isdisabled"), lookup("parentbusinessunitid", ["businessunit"])],
});

const organization = platformTable({
  name: "organization",
  schemaName: "Organization",
  set: "organizations",
  label: "Organization",
  typeCode: 1019,
  columns: [
    integer("languagecode"),
    integer("localeid"),
    integer("pricingdecimalprecision"),
    integer("currencydecimalprecision"),
    text("currencysymbol", 13),
    lookup("basecurrencyid", ["transactioncurrency"]),
  ],
});

const role = platformTable({
  name: "role",
  schemaName: "Role",
  set: "roles",
  label: "Security Role",
  typeCode: 1036,
  columns: [lookup("businessunitid", ["businessunit"]), boolean("ismanaged")],
});

/** Who holds which role: the table behind the many-to-many relationship `systemuserroles_association`. */
const userRole = platformTable({
  name: "systemuserroles",
  schemaName: "SystemUserRoles",
  set: "systemuserrolescollection",
  label: "User Role",
  typeCode: 1022,
  id: "systemuserroleid",
  columns: [guid("systemuserid"), guid("roleid")],
});

const currency = platformTable({
  name: "transactioncurrency",
  schemaName: "TransactionCurrency",
  set: "transactioncurrencies",
  label: "Currency",
  labels: "Currencies",
  typeCode: 9105,
  nameColumn: "currencyname",
  ownership: "organization",
  columns: [
    text("currencyname", 100, { schemaName: "CurrencyName", label: "Currency Name" }),
    text("currencysymbol", 13),
    text("isocurrencycode", 5),
    integer("currencyprecision", { minimum: 0, maximum: 10 }),
    decimal("exchangerate", 12, { schemaName: "ExchangeRate", label: "Exchange Rate" }),
  ],
});

export const organizationTables: readonly Table[] = [
  systemUser,
  team,
  teamMembership,
  businessUnit,
  organization,
  role,
  userRole,
  currency,
];
