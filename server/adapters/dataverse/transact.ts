import { randomUUID } from "node:crypto";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Answer, DataverseFault, Row, Versioned, Write } from "../../ports/dataverse.ts";
import { pathOf } from "./address.ts";
import { changeSetBody, partsOf } from "./change-set.ts";
import type { Call, Send } from "./send.ts";

const versioned = (row: Row): Versioned => ({ row, etag: String(row["@odata.etag"] ?? "") });

const isGuarded = (write: Write): boolean =>
  write.kind === "create-at" || (write.kind === "update" && write.ifMatch !== "*");

/** One write as a call of its own. */
const callOf = (write: Write): Call => {
  const path = pathOf(write.address);
  if (write.kind === "delete") return { method: "DELETE", path };
  return {
    ...{ method: "PATCH", path, body: write.values, prefer: "return=representation" },
    ...(write.kind === "update" && { ifMatch: write.ifMatch }),
    ...(write.kind === "create-at" && { ifNoneMatch: true }),
  };
};

const rowIn = (text: string): Versioned => versioned(text === "" ? {} : (JSON.parse(text) as Row));

const single = async (write: Write, send: Send): Answer<Versioned> => {
  const answer = await send(callOf(write));
  return answer.ok ? ok(rowIn(await answer.value.text())) : answer;
};

const changeSet = async (writes: readonly Write[], send: Send): Answer<readonly Versioned[]> => {
  const boundary = `batch_${randomUUID()}`;
  const answer = await send({
    method: "POST",
    path: "$batch",
    batch: { boundary, text: changeSetBody(writes, boundary), isGuarded: writes.some(isGuarded) },
  });
  if (!answer.ok) return answer;
  const parts = partsOf(await answer.value.text());
  if (parts.length !== writes.length) return err({ kind: "unavailable", detail: "the batch's answer is incomplete" });
  return ok(parts.map(({ body }) => rowIn(body.trim())));
};

/**
 * Conditions inside a change set are ordinary OData, yet nowhere promised for Dataverse: an empty PATCH with a version that
 * cannot be must be refused. Anything but that refusal counts as "not honoured".
 */
const probe = async (write: Write, send: Send): Answer<boolean> => {
  const impossible: Write = { kind: "update", address: write.address, values: {}, ifMatch: 'W/"0"' };
  const answer = await changeSet([impossible], send);
  if (answer.ok) return ok(false);
  return answer.error.kind === "unavailable" ? answer : ok(answer.error.kind === "version-differs");
};

/**
 * Where conditions are not honoured in a change set: what is guarded by itself and first, the rest together, and then a look
 * whether the guarded row still stands at our version. If not, the rest may have overtaken newer news: a lost race.
 */
const stepwise = async (writes: readonly Write[], send: Send): Answer<readonly Versioned[]> => {
  const done = new Map<Write, Versioned>();
  for (const write of writes.filter(isGuarded)) {
    const answer = await single(write, send);
    if (!answer.ok) return answer;
    done.set(write, answer.value);
  }
  const rest = writes.filter((write) => !isGuarded(write));
  const others = rest.length === 0 ? ok([]) : await changeSet(rest, send);
  if (!others.ok) return others;
  rest.forEach((write, index) => done.set(write, others.value[index] ?? { row: {}, etag: "" }));
  for (const [write, mine] of [...done].filter(([write]) => isGuarded(write))) {
    const now = await send({ method: "GET", path: pathOf(write.address) });
    if (!now.ok) return now;
    if (rowIn(await now.value.text()).etag !== mine.etag) return err({ kind: "version-differs" });
  }
  return ok(writes.flatMap((write) => done.get(write) ?? []));
};

export interface Transactions {
  transact(writes: readonly Write[]): Answer<readonly Versioned[]>;
  /** Finds out early, with a row that may be touched, whether conditions count inside a change set. Answers what is remembered. */
  examine(write: Write): Promise<Result<boolean, DataverseFault>>;
}

export const createTransactions = (send: Send): Transactions => {
  let honoured: boolean | undefined;
  const examine: Transactions["examine"] = async (write) => {
    if (honoured !== undefined) return ok(honoured);
    const answer = await probe(write, send);
    if (answer.ok) honoured = answer.value;
    return answer;
  };
  /** A row that is not there yet is no row to try it with. */
  const isAtomic = async (writes: readonly Write[]): Answer<boolean> => {
    if (!writes.some(isGuarded)) return ok(true);
    const guarded = writes.find((write) => write.kind === "update" && write.ifMatch !== "*");
    return guarded ? examine(guarded) : ok(honoured ?? false);
  };
  return {
    examine,
    transact: async (writes) => {
      const [only] = writes;
      if (only === undefined) return ok([]);
      if (writes.length === 1) {
        const answer = await single(only, send);
        return answer.ok ? ok([answer.value]) : answer;
      }
      const known = await isAtomic(writes);
      if (!known.ok) return known;
      return known.value ? changeSet(writes, send) : stepwise(writes, send);
    },
  };
};
