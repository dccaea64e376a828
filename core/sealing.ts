/**
 * Sealing: what the server answers for one browser alone, through rows and relays that others may read.
 * ECDH on P-256 with an ephemeral key on both sides, HKDF-SHA-256, AES-256-GCM. Text form, base64url:
 * `<sender's public key>.<nonce>.<ciphertext>`. WebCrypto only, so that both ends run the same code.
 */
const curve = { name: "ECDH", namedCurve: "P-256" } as const;
const context = new TextEncoder().encode("counterfoil attempt reply v1");

export interface ReplyKeyPair {
  /** base64url of the raw public point; travels as `cfl_replykey`. */
  readonly publicKey: string;
  /** Never leaves the browser; not extractable. */
  readonly privateKey: CryptoKey;
}

const toText = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));

const sharedKey = async (privateKey: CryptoKey, publicKey: CryptoKey): Promise<CryptoKey> => {
  const secret = await crypto.subtle.deriveBits({ name: "ECDH", public: publicKey }, privateKey, 256);
  const material = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: context };
  return crypto.subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
};

const publicKeyOf = (text: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", toBytes(text), curve, false, []);

export const createReplyKey = async (): Promise<ReplyKeyPair> => {
  const pair = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  return { publicKey: toText(await crypto.subtle.exportKey("raw", pair.publicKey)), privateKey: pair.privateKey };
};

/** Rejects when the reply key is not a P-256 point: check it with `isReplyKey` where it comes in. */
export const seal = async (replyKey: string, text: string): Promise<string> => {
  const own = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const key = await sharedKey(own.privateKey, await publicKeyOf(replyKey));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, new TextEncoder().encode(text));
  return [toText(await crypto.subtle.exportKey("raw", own.publicKey)), toText(nonce), toText(sealed)].join(".");
};

/** The text, or undefined when it was sealed for somebody else or altered. */
export const unseal = async (privateKey: CryptoKey, sealed: string): Promise<string | undefined> => {
  const [sender = "", nonce = "", ciphertext = ""] = sealed.split(".");
  try {
    const key = await sharedKey(privateKey, await publicKeyOf(sender));
    const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: toBytes(nonce) }, key, toBytes(ciphertext));
    return new TextDecoder().decode(opened);
  } catch {
    return undefined;
  }
};

export const isReplyKey = async (text: string): Promise<boolean> => {
  try {
    await publicKeyOf(text);
    return true;
  } catch {
    return false;
  }
};
