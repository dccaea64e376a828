/** Names of things: GUIDs as Dataverse writes them, and the keys and GUIDs that we derive so that a repetition meets itself. */
const guidPattern = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** True for a GUID in either case, with or without braces. */
export const isGuid = (text: string): boolean => guidPattern.test(text);

/** Lower case, without braces. */
export const normalGuid = (guid: string): string => guid.replace(/^\{|\}$/g, "").toLowerCase();

export interface PaymentKeyParts {
  /** Logical name of the source table. */
  readonly table: string;
  /** GUID of the source row. */
  readonly row: string;
  /** GUID of the profile. */
  readonly profile: string;
  /** 1 for the first payment; a cancelled one is followed by the next. */
  readonly generation: number;
}

/** `cfl_paymentkey` of a payment made with us. */
export const paymentKey = (parts: PaymentKeyParts): string =>
  [parts.table, normalGuid(parts.row), normalGuid(parts.profile), parts.generation].join(":");

/** `cfl_paymentkey` of a payment made elsewhere in the Stripe account. */
export const foreignPaymentKey = (intentId: string): string => `stripe:${intentId}`;

/** The namespace of every GUID that we derive. It may never change: rows are found by it. */
const namespace = "9f3b5b0e-6a55-4d0c-9a54-2f1d6c0e7c41";

const bytesOf = (guid: string): Uint8Array =>
  Uint8Array.from(guid.replaceAll("-", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The GUID that belongs to a name: UUID version 5 (RFC 9562), the same for the same name everywhere and for ever. */
export const guidFromName = async (name: string): Promise<string> => {
  const input = new Uint8Array([...bytesOf(namespace), ...new TextEncoder().encode(name)]);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", input)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
