import { hasMoney } from "../model/relationship.ts";
import { idOf, type Table } from "../model/table.ts";
import type { Attribute } from "./attribute.ts";
import { stateOptionSet, statusOptionSet } from "./option-set.ts";
import { element, leaf, leaves, type XmlElement } from "./xml.ts";

const readOnly = {
  ValidForUpdateApi: 0,
  ValidForCreateApi: 0,
  IsCustomField: 0,
  IsAuditEnabled: 0,
  IntroducedVersion: "1.0",
};
const ofThePlatform = { IsCustomField: 0, IntroducedVersion: "1.0" };

const single: readonly XmlElement[] = [leaf("LookupStyle", "single"), element("LookupTypes")];
const moment = (format: string) => leaves({ Format: format, CanChangeDateTimeBehavior: 0, Behavior: 1 });
const whole = (least: number) => leaves({ Format: "", MinValue: least, MaxValue: 2147483647 });

const column = (
  physicalName: string,
  type: string,
  rest: Omit<Attribute, "physicalName" | "type" | "description">,
): Attribute => ({ physicalName, type, description: "", ...rest });

const lookup = (physicalName: string, label: string, properties: Attribute["properties"] = {}): Attribute =>
  column(physicalName, "lookup", { label, properties: { ...readOnly, ...properties }, typed: single });

const unmasked = { DisplayMask: undefined };

const everywhere: readonly Attribute[] = [
  lookup("CreatedBy", "Created By"),
  column("CreatedOn", "datetime", {
    label: "Created On",
    properties: { ...readOnly, ImeMode: "inactive", IsFilterable: 1, IsRetrievable: 1 },
    typed: moment("datetime"),
  }),
  lookup("CreatedOnBehalfBy", "Created By (Delegate)"),
  column("ImportSequenceNumber", "int", {
    label: "Import Sequence Number",
    properties: {
      ...readOnly,
      ValidForCreateApi: 1,
      IsAuditEnabled: 1,
      DisplayMask: "ValidForAdvancedFind",
      ImeMode: "disabled",
    },
    typed: whole(-2147483648),
  }),
  lookup("ModifiedBy", "Modified By"),
  column("ModifiedOn", "datetime", {
    label: "Modified On",
    properties: { ...readOnly, ImeMode: "inactive", IsFilterable: 1, IsRetrievable: 1 },
    typed: moment("datetime"),
  }),
  lookup("ModifiedOnBehalfBy", "Modified By (Delegate)"),
  column("OverriddenCreatedOn", "datetime", {
    label: "Record Created On",
    properties: {
      ...readOnly,
      ValidForCreateApi: 1,
      IsAuditEnabled: 1,
      DisplayMask: "ValidForAdvancedFind|ValidForGrid",
      ImeMode: "inactive",
    },
    typed: moment("date"),
  }),
  column("TimeZoneRuleVersionNumber", "int", {
    label: "Time Zone Rule Version Number",
    properties: { ...ofThePlatform, ...unmasked, IsAuditEnabled: 0 },
    typed: whole(-1),
  }),
  column("UTCConversionTimeZoneCode", "int", {
    label: "UTC Conversion Time Zone Code",
    properties: { ...ofThePlatform, ...unmasked, IsAuditEnabled: 0 },
    typed: whole(-1),
  }),
];

const owners: readonly Attribute[] = [
  column("OwnerId", "owner", {
    label: "Owner",
    properties: { ...ofThePlatform, RequiredLevel: "systemrequired", CanModifyRequirementLevelSettings: 0 },
    typed: [
      leaf("LookupStyle", "single"),
      element("LookupTypes", {}, [
        element("LookupType", { id: "00000000-0000-0000-0000-000000000000" }, "8"),
        element("LookupType", { id: "00000000-0000-0000-0000-000000000000" }, "9"),
      ]),
    ],
  }),
  lookup("OwningBusinessUnit", "Owning Business Unit"),
  lookup("OwningTeam", "Owning Team", unmasked),
  lookup("OwningUser", "Owning User", unmasked),
];

const organization: readonly Attribute[] = [
  lookup("OrganizationId", "Organization", { ...unmasked, IsAuditEnabled: 1 }),
];

const currency: readonly Attribute[] = [
  column("TransactionCurrencyId", "lookup", { label: "Currency", properties: ofThePlatform, typed: single }),
  column("ExchangeRate", "decimal", {
    label: "Exchange Rate",
    properties: { ...readOnly, ImeMode: "disabled" },
    typed: leaves({ MinValue: "0.0000000001", MaxValue: 100000000000, Accuracy: 10 }),
  }),
];

const perTable = (table: Table): readonly Attribute[] => [
  column(idOf(table), "primarykey", {
    label: table.label,
    properties: {
      ...readOnly,
      ValidForCreateApi: 1,
      RequiredLevel: "systemrequired",
      DisplayMask: "ValidForAdvancedFind|RequiredForGrid",
      CanModifyRequirementLevelSettings: 0,
      IsFilterable: 1,
      IsRetrievable: 1,
    },
  }),
  column("statecode", "state", {
    label: "Status",
    properties: { ...ofThePlatform, RequiredLevel: "systemrequired", ValidForCreateApi: 0, IsFilterable: 1 },
    typed: [stateOptionSet(table.name)],
  }),
  column("statuscode", "status", {
    label: "Status Reason",
    properties: ofThePlatform,
    typed: [statusOptionSet(table.name)],
  }),
];

/** The platform's own columns of a table: its key and state, who and when, owner or organisation, and currency beside money. */
export const systemAttributes = (table: Table): readonly Attribute[] => [
  ...perTable(table),
  ...everywhere,
  ...(table.owner === "user" ? owners : organization),
  ...(hasMoney(table) ? currency : []),
];
