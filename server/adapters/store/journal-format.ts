import { crc32 } from "node:zlib";
import type { InboxItem, ItemKind } from "../../ports/inbox.ts";

/** Length and checksum, four bytes each, come before every record. */
const headBytes = 8;

/** An item as a record: what is short in JSON, a line feed, the body as it came. */
export const recordOf = ({ id, kind, lane, receivedAt, dueAt = 0, body }: InboxItem): Buffer => {
  const text = `${JSON.stringify([id, kind, lane, receivedAt, dueAt])}\n${body}`;
  const length = Buffer.byteLength(text);
  const record = Buffer.allocUnsafe(headBytes + length);
  record.write(text, headBytes, "utf8");
  record.writeUInt32LE(length, 0);
  record.writeUInt32LE(crc32(record.subarray(headBytes)), 4);
  return record;
};

const itemIn = (content: Buffer): InboxItem => {
  const end = content.indexOf("\n");
  const [id, kind, lane, receivedAt, dueAt] = JSON.parse(content.toString("utf8", 0, end)) as [
    string,
    ItemKind,
    string,
    number,
    number,
  ];
  return { id, kind, lane, receivedAt, dueAt, body: content.toString("utf8", end + 1) };
};

/** The items of a journal's file. What follows a torn record was never acknowledged. */
export const itemsIn = (bytes: Buffer): readonly InboxItem[] => {
  const items: InboxItem[] = [];
  for (let at = 0; at + headBytes < bytes.length;) {
    const begin = at + headBytes;
    const length = bytes.readUInt32LE(at);
    const content = bytes.subarray(begin, begin + length);
    // A file that was lengthened and never filled is all zeros: an empty record would have the right checksum.
    if (length === 0 || content.length < length || crc32(content) !== bytes.readUInt32LE(at + 4)) break;
    items.push(itemIn(content));
    at = begin + length;
  }
  return items;
};
