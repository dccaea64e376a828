import type { EntityReference, IEntity, MetadataCache } from "dataverse-ify";

/** What dataverse-ify has to know of a table. */
type TableMetadata = NonNullable<MetadataCache["entities"]>[string];

/** A lookup that points somewhere. */
export interface Reference {
  readonly entityType: string;
  readonly id: string;
  readonly name?: string;
}

/** A lookup as dataverse-ify hands it over, all of whose parts might be missing; undefined when it points nowhere. */
export const referenceOf = (lookup: EntityReference | null | undefined): Reference | undefined =>
  lookup?.id && lookup.entityType
    ? { id: lookup.id, entityType: lookup.entityType, ...(lookup.name === undefined ? {} : { name: lookup.name }) }
    : undefined;

export interface CurrencyRow extends IEntity {
  isocurrencycode?: string | null;
}

/** The platform's own table of currencies, of which no types are generated. */
export const currencyTable = {
  logicalName: "transactioncurrency",
  collectionName: "transactioncurrencies",
  primaryIdAttribute: "transactioncurrencyid",
  attributeTypes: { isocurrencycode: "String" },
} satisfies TableMetadata;
