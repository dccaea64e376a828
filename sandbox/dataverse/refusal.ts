/**
 * How Dataverse says no. A refusal ends the operation and rolls its transaction back, so it is thrown where it is noticed
 * and translated once, where the answer is written.
 */
export class Refusal extends Error {
  readonly status: number;
  /** Dataverse's code, `0x…`. */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, said: { message: string; headers?: Readonly<Record<string, string>> }) {
    super(said.message);
    this.status = status;
    this.code = code;
    this.headers = said.headers ?? {};
  }
}

const refuse = (status: number, code: string, message: string): Refusal => new Refusal(status, code, { message });

const invalidPayload = "An error occurred while validating input parameters: Microsoft.OData.ODataException: ";

/** Something that the stand-in does not do: it never accepts silently. */
export const unsupported = (what: string): Refusal =>
  refuse(501, "0x80040216", `The sandbox's Dataverse does not support ${what}.`);

export const badQuery = (message: string): Refusal => refuse(400, "0x80060888", message);

export const badPayload = (message: string): Refusal => refuse(400, "0x80048d19", invalidPayload + message);

export const unknownProperty = (property: string, table: string): Refusal =>
  badPayload(
    `The property '${property}' does not exist on type 'Microsoft.Dynamics.CRM.${table}'. ` +
      "Make sure to only use property names that are defined by the type.",
  );

export const undeclaredAnnotation = (property: string): Refusal =>
  badPayload(
    `An undeclared property '${property}' which only has property annotations in the payload but no property value was ` +
      "found in the payload. In OData, only declared navigation properties and declared named streams can be " +
      "represented as properties without values.",
  );

export const unknownQueryProperty = (property: string, table: string): Refusal =>
  badQuery(`Could not find a property named '${property}' on type 'Microsoft.Dynamics.CRM.${table}'.`);

export const unknownSegment = (segment: string): Refusal =>
  refuse(404, "0x8006088a", `Resource not found for the segment '${segment}'.`);

export const noSuchRow = (table: string, id: string): Refusal =>
  refuse(404, "0x80040217", `${table} With Id = ${id} Does Not Exist`);

export const noSuchKey = (): Refusal =>
  refuse(404, "0x80060891", "A record with the specified key values does not exist in the entity.");

export const versionDiffers = (): Refusal =>
  refuse(412, "0x80060882", "The version of the existing record doesn't match the RowVersion property provided.");

export const idTaken = (): Refusal => refuse(412, "0x80040237", "A record with matching key values already exists.");

export const keyTaken = (key: string): Refusal =>
  refuse(
    412,
    "0x80060892",
    `Entity Key ${key} violated. A record with the same value for ${key} already exists. ` +
      "A duplicate record cannot be created. Select one or more unique values and try again.",
  );

export const textTooLong = (at: { column: string; table: string; limit: number }): Refusal =>
  refuse(
    400,
    "0x80044331",
    `A validation error occurred.  The length of the '${at.column}' attribute of the '${at.table}' entity ` +
      `exceeded the maximum allowed length of '${at.limit}'.`,
  );

export const outOfRange = (at: { column: string; table: string; value: unknown; accepted: string }): Refusal =>
  refuse(
    400,
    "0x80044330",
    `A validation error occurred.  The value ${String(at.value)} of '${at.column}' on record of type '${at.table}' ` +
      `is outside the valid range. Accepted Values: ${at.accepted}`,
  );

export const wrongStatus = (status: number, table: string): Refusal =>
  refuse(400, "0x80048408", `${status} is not a valid status code for the state code of ${table}.`);

export const deadlock = (): Refusal =>
  refuse(
    500,
    "0x80044150",
    "Generic SQL error. Transaction was deadlocked on lock resources with another process and has been chosen as the " +
      "deadlock victim. Rerun the transaction. Sql ErrorCode: -2146232060 Sql Number: 1205",
  );

export const endpointUnavailable = (endpoint: string): Refusal =>
  refuse(
    400,
    "0x80050201",
    `Endpoint unavailable. The webhook registered as '${endpoint}' could not be reached or did not answer with success.`,
  );

export const restricted = (table: string): Refusal =>
  refuse(400, "0x80040227", `The record of '${table}' cannot be deleted because it is associated with another record.`);

export const missingPrivilege = (said: { user: string; privilege: string; table: string }): Refusal =>
  refuse(
    403,
    "0x80048306",
    `Principal user (Id=${said.user}, type=8) is missing ${said.privilege} privilege for entity '${said.table}'. ` +
      "Consider adding missed privilege to one of the principal (user/team) roles.",
  );

export const accessDenied = (said: { user: string; row: string; table: string; right: string }): Refusal =>
  refuse(
    403,
    "0x80040220",
    `SecLib::AccessCheckEx failed. Returned hr = -2147187962, ObjectID: ${said.row}, CallingUser: ${said.user}, ` +
      `EntityName: ${said.table}, AccessRights: ${said.right}Access.`,
  );
