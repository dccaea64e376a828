import { tables } from "../../../core/generated/tables.ts";
import { err, ok } from "../../../core/result.ts";
import { isReplyKey } from "../../../core/sealing.ts";
import type { Versioned } from "../../ports/dataverse.ts";
import { attemptOf, isSettled } from "./attempt-row.ts";
import { rowOfGivenUp } from "./given-up.ts";
import { attemptItem, touchItem } from "./inbox-items.ts";
import { type Asked, awaitRow, type PortalAnswer, type PortalPorts, told, toldByRow, waitMs } from "./portal-answer.ts";
import { readPortalRequest } from "./portal-request.ts";

const { columns, set } = tables.paymentAttempt;

/** Takes an attempt from the relay: durable first, then carried out, answered in the same call. */
export const receiveFromPortal = async (body: unknown, ports: PortalPorts): Promise<PortalAnswer> => {
  const read = await readPortalRequest(body);
  if (!read.ok) return err({ kind: "malformed", detail: read.error });
  const { attempt, request } = read.value;
  const asked = { attempt, visitor: request.visitor };
  const outcome = ports.outcomes.next(attempt, waitMs);
  const source = { table: request.recordTable, id: request.recordId };
  const item = attemptItem({ attempt, request }, source, ports.clock());
  const stored = await ports.inbox.store(item);
  if (!stored.ok) return err({ kind: "unavailable" });
  // A repetition meets an item that may be finished long since: then only the row knows.
  if (stored.value.repeated) {
    const known = await repeatForPortal(asked, ports);
    // The first press may have been charged: to be unable to look is no reason to say otherwise.
    return !known.ok && known.error.kind === "unavailable" ? ok({ attempt, state: "working" }) : known;
  }
  if (!ports.inbox.holds(item.id)) return awaitRow(asked, undefined, ports);
  return told((await outcome) ?? { attempt, state: "working" });
};

/**
 * No row yet. An attempt that waits in the inbox may still be carried out; any other is given up for good before the page
 * is told that it is unknown, so that "you have not been charged" stays true if it arrives late.
 */
const withoutRow = async (asked: Asked, ports: PortalPorts): Promise<PortalAnswer> => {
  const { attempt, visitor } = asked;
  if (ports.inbox.holds(`attempt:${attempt}`)) return ok({ attempt, state: "working" });
  const address = { set, id: attempt };
  const created = await ports.dataverse.createAt(address, rowOfGivenUp(attempt, visitor));
  if (created.ok) {
    ports.log.warn("attempt-given-up", { attempt });
    return err({ kind: "unknown" });
  }
  if (created.error.kind !== "already-exists") return err({ kind: "unavailable" });
  const row = await ports.dataverse.retrieve(address);
  return row.ok ? toldByRow(asked, row.value) : err({ kind: "unavailable" });
};

/** The reply is sealed to the page that asks now: the one that pressed Pay is gone after a bank's own page. */
const takeReplyKey = async (found: Versioned, replyKey: string | undefined, ports: PortalPorts): Promise<string> => {
  const { id, replyKey: known } = attemptOf(found);
  if (replyKey === undefined || replyKey === known || !(await isReplyKey(replyKey))) return found.etag;
  const values = { [columns.replykey]: replyKey };
  const written = await ports.dataverse.update({ set, id }, values, { ifMatch: "*" });
  return written.ok ? written.value.etag : found.etag;
};

type Repetition = Asked & { readonly replyKey?: string };

const repeat = async (asked: Repetition, ports: PortalPorts): Promise<PortalAnswer> => {
  const row = await ports.dataverse.retrieve({ set, id: asked.attempt });
  if (!row.ok) return row.error.kind === "not-found" ? withoutRow(asked, ports) : err({ kind: "unavailable" });
  const known = toldByRow(asked, row.value);
  const attempt = attemptOf(row.value);
  if (!known.ok || isSettled(attempt.state)) return known;
  const since = await takeReplyKey(row.value, asked.replyKey, ports);
  const outcome = ports.outcomes.next(attempt.id, waitMs);
  const item = touchItem(attempt.id, String(ports.clock()), ports.clock());
  const stored = await ports.inbox.store(item);
  if (!stored.ok) return err({ kind: "unavailable" });
  if (!ports.inbox.holds(item.id)) return awaitRow(asked, since, ports);
  const heard = await outcome;
  return heard ? told(heard) : known;
};

/**
 * The relay asks again: the visitor came back from the bank, or the first answer got lost. Reads Stripe anew unless all is
 * settled. Of a visitor who is not signed in only the attempt's GUID is known, which may stand in an address that is passed
 * on: the receipt stays out then.
 */
export const repeatForPortal = async (asked: Repetition, ports: PortalPorts): Promise<PortalAnswer> => {
  const found = await repeat(asked, ports);
  if (!found.ok || asked.visitor !== undefined) return found;
  const { receiptUrl: _kept, ...answer } = found.value;
  return ok(answer);
};
