import { descriptions, displayNames } from "./labels.ts";
import { element, leaves, type XmlElement } from "./xml.ts";

/** A column as the file wants it: what differs from an ordinary custom column, and what its type adds. */
export interface Attribute {
  /** Schema name; the logical name is the same in lower case. */
  readonly physicalName: string;
  readonly type: string;
  readonly label: string;
  readonly description: string;
  /** Properties other than the usual ones; `undefined` leaves one out. */
  readonly properties?: Readonly<Record<string, string | number | undefined>>;
  /** What the type adds, after the common properties. */
  readonly typed?: readonly XmlElement[];
}

const switches = {
  CanModifySearchSettings: 1,
  CanModifyRequirementLevelSettings: 1,
  CanModifyAdditionalSettings: 1,
  SourceType: 0,
  IsGlobalFilterEnabled: 0,
  IsSortableEnabled: 0,
  CanModifyGlobalFilterSettings: 1,
  CanModifyIsSortableSettings: 1,
  IsDataSourceSecret: 0,
  AutoNumberFormat: "",
  IsSearchable: 0,
  IsFilterable: 0,
  IsRetrievable: 0,
  IsLocalizable: 0,
};

const usual = {
  RequiredLevel: "none",
  DisplayMask: "ValidForAdvancedFind|ValidForForm|ValidForGrid",
  ImeMode: "auto",
  ValidForUpdateApi: 1,
  ValidForReadApi: 1,
  ValidForCreateApi: 1,
  IsCustomField: 1,
  IsAuditEnabled: 1,
  IsSecured: 0,
  IntroducedVersion: "1.0.0.0",
  IsCustomizable: 1,
  IsRenameable: 1,
  ...switches,
};

/** The column with the whole property list, which imports were reported to need. */
export const attributeElement = (attribute: Attribute): XmlElement => {
  const logicalName = attribute.physicalName.toLowerCase();
  const common = { Type: attribute.type, Name: logicalName, LogicalName: logicalName, ...usual };
  const merged: Record<string, string | number> = {};
  for (const [name, value] of Object.entries({ ...common, ...attribute.properties }))
    if (value !== undefined) merged[name] = value;
  return element("attribute", { PhysicalName: attribute.physicalName }, [
    ...leaves(merged),
    ...(attribute.typed ?? []),
    displayNames(attribute.label),
    descriptions(attribute.description),
  ]);
};
